import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { processOf } from "#features/mandates/context.ts";
import { mayManage } from "#features/mandates/policy.ts";
import { type Process, phasesOf, type Question, questionsOf } from "#features/mandates/queries.ts";
import { callState } from "#features/mandates/thread.ts";
import { groupsOf, type Organisation, representedBy } from "#features/people/queries.ts";
import type { Installation } from "#features/record/installation.ts";
import { check, type FieldProblem, type FormValues, readForm, type SentForm } from "#platform/http/form.ts";
import { queueLetter } from "#platform/mail.ts";
import { Refusal } from "#platform/refusal.ts";
import { instantOf } from "#platform/time.ts";
import { inLanguage, on, show, type Web, type WebContext } from "#ui/web.tsx";
import { receiveContribution } from "../actions/receive.ts";
import { addresses } from "../addresses.ts";
import { contributionForm, registrationForm } from "../forms.ts";
import { keepFiles, openSealedFile, sealFile } from "../kept-files.ts";
import { ContributePage, RegisterPage } from "../pages/contribute.tsx";
import type { Submission, SubmittedFile } from "../submission.ts";

interface FormState {
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
  readonly files: readonly SubmittedFile[];
}

export function receivingRoutes(app: Hono<Web>, installation: Installation): void {
  const { db, config } = installation;
  const empty = (values: FormValues = {}): FormState => ({
    values: { ...values, submissionKey: randomUUID() },
    problems: [],
    files: [],
  });

  async function represented(c: WebContext): Promise<readonly Organisation[]> {
    const actor = c.get("actor");
    return actor.kind === "person" ? representedBy(db, actor) : [];
  }

  /** What is known of someone who is signed in: their address, and the organisation in whose name they speak here. */
  async function known(c: WebContext): Promise<FormValues> {
    const actor = c.get("actor");
    if (actor.kind !== "person") return {};
    const organisations = await represented(c);
    const asked = c.req.query("organisation");
    const organisation = organisations.find(({ id }) => String(id) === asked) ?? organisations[0];
    return {
      name: actor.name,
      email: actor.email,
      ...(organisation
        ? { organisation: organisation.name, group: organisation.groupCode, state: organisation.state ?? "" }
        : {}),
    };
  }

  on(app, "get", addresses.contribute, async (c, { slug }) => {
    const { process } = await processOf(installation, c, slug);
    return contributePage(c, process, empty(await known(c)));
  });

  on(app, "post", addresses.contribute, async (c, { slug }) => {
    const { process, participant } = await processOf(installation, c, slug);
    const { sent, files, answers, questions } = await readSent(c, process);
    const checked = check(contributionForm, sent.values);
    const problems = [
      ...(checked.ok ? [] : checked.problems),
      ...(await emptiness(process, sent.values, files, answers)),
    ];
    if (!checked.ok || problems.length > 0)
      return contributePage(c, process, { values: sent.values, problems, files }, questions);
    const form = checked.data;
    const { code, repeated } = await receiveContribution(installation, {
      process,
      participant,
      submission: {
        ...common(form, files, answers),
        channel: "written",
        source: "form",
        person: form.name || form.email ? { name: form.name, email: form.email || null } : null,
        namePublished: form.namePublished,
        meetingId: null,
        spokenAt: null,
        receivedAt: null,
      },
    });
    const page = c.get("page");
    const receipt = addresses.receipt.to(page.locale, { slug, code });
    if (form.email && !repeated) {
      await db.transaction((tx) =>
        queueLetter(tx, installation.jobs, config, {
          to: form.email,
          subject: page.t("consultations.letter.subject", { code }),
          text: page.t("consultations.letter.text", {
            title: form.title,
            process: inLanguage(process.titles, page.locale).text,
            address: `${config.publicUrl}${receipt}`,
          }),
        }),
      );
    }
    return c.redirect(`${receipt}?new=1`, 303);
  });

  on(app, "get", addresses.register, async (c, { slug }) => {
    const { process, participant } = await processOf(installation, c, slug);
    if (!mayManage(participant)) throw new Refusal("not-yours");
    return registerPage(c, process, empty());
  });

  on(app, "post", addresses.register, async (c, { slug }) => {
    const { process, participant } = await processOf(installation, c, slug);
    if (!mayManage(participant)) throw new Refusal("not-yours");
    const { sent, files, answers, questions } = await readSent(c, process);
    const checked = check(registrationForm, sent.values);
    // What was said at a meeting may have left no text: that it was said is recorded all the same.
    const written = sent.values.channel === "written";
    const problems = [
      ...(checked.ok ? [] : checked.problems),
      ...(written ? await emptiness(process, sent.values, files, answers) : []),
    ];
    if (!checked.ok || problems.length > 0)
      return registerPage(c, process, { values: sent.values, problems, files }, questions);
    const form = checked.data;
    const { code } = await receiveContribution(installation, {
      process,
      participant,
      submission: {
        ...common(form, files, answers),
        channel: form.channel,
        source: form.channel === "written" ? "paper" : "meeting",
        person: form.name ? { name: form.name, email: null } : null,
        // A name said aloud at an open meeting is public.
        namePublished: form.channel !== "written" && form.name !== "",
        meetingId: form.meeting ? Number(form.meeting) : null,
        spokenAt: form.spokenAt ? instantOf(form.spokenAt, process.timeZone) : null,
        receivedAt: instantOf(form.receivedAt || form.spokenAt, process.timeZone),
      },
    });
    return c.redirect(`${addresses.receipt.to(c.get("page").locale, { slug, code })}?new=1`, 303);
  });

  /** What was sent, with its files in the store: those of this request and those that an earlier one brought. */
  async function readSent(c: WebContext, process: Process) {
    const sent = await readForm(c);
    const earlier = (sent.all.kept ?? []).flatMap((sealed) => openSealedFile(sealed, config.secret) ?? []);
    const now = await keepFiles(installation.files, sent.files.files ?? []);
    // A browser that kept the form in place sends a file again that had arrived with it.
    const files = [
      ...earlier,
      ...now.filter(
        ({ sha256, name }) => !earlier.some((file) => file.sha256 === sha256 && file.name === name),
      ),
    ];
    const questions = await questionsOf(db, process.id);
    const answers = questions.flatMap((question) => {
      const text = sent.values[`answer-${question.id}`]?.trim();
      return text ? [{ question, text }] : [];
    });
    return { sent, files, answers, questions };
  }

  async function emptiness(
    process: Process,
    values: SentForm["values"],
    files: readonly SubmittedFile[],
    answers: readonly unknown[],
  ): Promise<FieldProblem[]> {
    const problems: FieldProblem[] = [];
    if (files.length === 0 && answers.length === 0 && !values.text?.trim())
      problems.push({ field: "text", message: "consultations.form.nothing" });
    const groups = await groupsOf(db, process.groupScheme);
    if (values.group && !groups.some(({ code }) => code === values.group))
      problems.push({ field: "group", message: "consultations.form.group.missing" });
    return problems;
  }

  async function parts(process: Process, state: FormState, questions?: readonly Question[]) {
    return {
      process,
      questions: questions ?? (await questionsOf(db, process.id)),
      groups: await groupsOf(db, process.groupScheme),
      values: state.values,
      problems: state.problems,
      kept: state.files.map((file) => ({ file, sealed: sealFile(file, config.secret) })),
      uploadMegabytes: Math.floor(config.uploadBytesAtMost / 1024 / 1024),
    };
  }

  async function contributePage(
    c: WebContext,
    process: Process,
    state: FormState,
    questions?: readonly Question[],
  ) {
    const call = callState(process, await phasesOf(db, process.id));
    if (process.state !== "published" || (call !== "open" && call !== "late")) throw new Refusal("not-open");
    const page = c.get("page");
    return show(
      c,
      {
        title: page.t("consultations.contribute.title"),
        problems: state.problems,
      },
      <ContributePage
        page={page}
        late={call === "late"}
        represented={await represented(c)}
        {...(await parts(process, state, questions))}
      />,
    );
  }

  async function registerPage(
    c: WebContext,
    process: Process,
    state: FormState,
    questions?: readonly Question[],
  ) {
    const page = c.get("page");
    const meetings = (await phasesOf(db, process.id)).filter(({ kind }) => kind === "meeting");
    return show(
      c,
      {
        title: page.t("consultations.register"),
        problems: state.problems,
      },
      <RegisterPage page={page} meetings={meetings} {...(await parts(process, state, questions))} />,
    );
  }
}

/** What both forms give alike. */
function common(
  form: {
    submissionKey: string;
    group: string;
    organisation: string;
    capacity: string;
    state: string;
    title: string;
    text: string;
  },
  files: readonly SubmittedFile[],
  answers: Submission["answers"],
) {
  return {
    submissionKey: form.submissionKey,
    groupCode: form.group,
    organisation: form.organisation || null,
    capacity: form.capacity || null,
    state: form.state || null,
    regionAsWritten: null,
    language: null,
    title: form.title,
    typed: form.text,
    answers,
    files,
    importedId: null,
  };
}
