import type { Hono } from "hono";
import { processOf } from "#features/mandates/context.ts";
import { mayManage } from "#features/mandates/policy.ts";
import { phasesOf, questionsOf } from "#features/mandates/queries.ts";
import { groupsOf } from "#features/people/queries.ts";
import { stateByCode } from "#features/people/states.ts";
import type { Installation } from "#features/record/installation.ts";
import { eventsOf, leafOf } from "#features/record/queries.ts";
import { download } from "#platform/http/download.ts";
import { check, type FieldProblem, readForm } from "#platform/http/form.ts";
import { Refusal } from "#platform/refusal.ts";
import { on, show, type Web, type WebContext } from "#ui/web.tsx";
import { correctContribution } from "../actions/correct.ts";
import { decideOn } from "../actions/publish.ts";
import { withdrawContribution } from "../actions/withdraw.ts";
import { addresses } from "../addresses.ts";
import { readCode } from "../code.ts";
import { correctionForm, withholdingForm } from "../forms.ts";
import { ContributionPage } from "../pages/contribution.tsx";
import { WithdrawPage, WithholdPage } from "../pages/management.tsx";
import { ReceiptPage } from "../pages/receipt.tsx";
import { findContribution } from "../queries.ts";
import { receiptOfContribution, statementName } from "../receipts.ts";

type At = Readonly<Record<"slug" | "code", string>>;

export function contributionRoutes(app: Hono<Web>, installation: Installation): void {
  const { db, config, files } = installation;

  async function found(c: WebContext, { slug, code }: At) {
    const { process, participant } = await processOf(installation, c, slug);
    const read = readCode(code);
    const contribution = read ? await findContribution(db, read) : undefined;
    if (!contribution || contribution.processId !== process.id) throw new Refusal("not-found");
    return { process, participant, contribution, manages: mayManage(participant) };
  }

  on(app, "get", addresses.contribution, async (c, at) => {
    const { process, contribution, manages } = await found(c, at);
    if (contribution.status === "received" || contribution.status === "withheld") {
      // Its author has the code, and is told what became of it; its words are not public.
      if (!manages) return c.redirect(addresses.receipt.to(c.get("page").locale, at));
    }
    const page = c.get("page");
    const subject = { kind: "contribution", id: contribution.code };
    const [groups, questions, phases, leaf, events] = await Promise.all([
      groupsOf(db, process.groupScheme),
      questionsOf(db, process.id),
      phasesOf(db, process.id),
      leafOf(db, subject),
      eventsOf(db, subject),
    ]);
    return show(
      c,
      {
        title: contribution.status === "withdrawn" ? page.t("consultations.withdrawn") : contribution.title,
        showsChinese: contribution.language === "zh",
      },
      <ContributionPage
        page={page}
        process={process}
        contribution={contribution}
        groups={groups}
        questions={questions}
        meeting={phases.find(({ id }) => id === contribution.meetingId)}
        leafIndex={leaf?.index ?? undefined}
        events={events}
        mayManage={manages}
      />,
    );
  });

  on(app, "get", addresses.receipt, async (c, at) => {
    const { process, contribution } = await found(c, at);
    const page = c.get("page");
    return show(
      c,
      { title: `${page.t("consultations.receipt")} ${contribution.code}` },
      <ReceiptPage
        page={page}
        process={process}
        contribution={contribution}
        receipt={await receiptOfContribution(installation, contribution)}
        fresh={c.req.query("new") !== undefined}
        publicUrl={config.publicUrl}
      />,
    );
  });

  for (const pattern of addresses.receipt.patterns) {
    app.get(`${pattern}.json`, async (c) => {
      const { contribution } = await found(c, c.req.param() as At);
      const receipt = await receiptOfContribution(installation, contribution);
      if (!receipt) throw new Refusal("not-found");
      return c.json(receipt, 200, {
        "content-disposition": `attachment; filename="${contribution.code}.json"`,
      });
    });
  }

  on(app, "get", addresses.statement, async (c, at) => {
    const { contribution, manages } = await found(c, at);
    if (contribution.status !== "published" && !manages) throw new Refusal("not-found");
    return c.body(contribution.statement, 200, {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `inline; filename="${statementName}"`,
    });
  });

  on(app, "get", addresses.file, async (c, at) => {
    const { contribution, manages } = await found(c, at);
    if (contribution.status !== "published" && !manages) throw new Refusal("not-found");
    const file = contribution.files.find(({ position }) => String(position) === at.position);
    if (!file) throw new Refusal("not-found");
    return download(files, c.req.raw, file);
  });

  on(app, "post", addresses.status, async (c, at) => {
    const { process, participant } = await processOf(installation, c, at.slug);
    const { values } = await readForm(c);
    if (values.decision !== "publish") throw new Refusal("invalid");
    await decideOn(installation, { process, participant, code: at.code, decision: "publish", reason: "" });
    return c.redirect(addresses.contribution.to(c.get("page").locale, at), 303);
  });

  on(app, "get", addresses.withhold, (c, at) => withholdPage(c, at, []));

  on(app, "post", addresses.withhold, async (c, at) => {
    const { process, participant } = await processOf(installation, c, at.slug);
    const { values } = await readForm(c);
    const checked = check(withholdingForm, values);
    if (!checked.ok) return withholdPage(c, at, checked.problems);
    const { reason } = checked.data;
    await decideOn(installation, { process, participant, code: at.code, decision: "withhold", reason });
    return c.redirect(addresses.contribution.to(c.get("page").locale, at), 303);
  });

  async function withholdPage(c: WebContext, at: At, problems: readonly FieldProblem[]) {
    const { process, contribution, manages } = await found(c, at);
    if (!manages) throw new Refusal("not-yours");
    const page = c.get("page");
    return show(
      c,
      { title: page.t("consultations.withhold"), problems },
      <WithholdPage
        page={page}
        process={process}
        code={contribution.code}
        title={contribution.title}
        problems={problems}
      />,
    );
  }

  on(app, "post", addresses.correct, async (c, at) => {
    const { process, participant } = await processOf(installation, c, at.slug);
    const { values } = await readForm(c);
    const checked = check(correctionForm, { ...values, language: values.language || undefined });
    const groups = await groupsOf(db, process.groupScheme);
    if (!checked.ok || (checked.data.group && !groups.some(({ code }) => code === checked.data.group)))
      throw new Refusal("invalid");
    const { language, group, state } = checked.data;
    if (state && !stateByCode(state)) throw new Refusal("invalid");
    await correctContribution(installation, {
      process,
      participant,
      code: at.code,
      correction: { language, groupCode: group, state: state === undefined ? undefined : state || null },
    });
    return c.redirect(addresses.contribution.to(c.get("page").locale, at), 303);
  });

  on(app, "get", addresses.withdraw, async (c, at) => {
    const { process, contribution, manages } = await found(c, at);
    if (!manages) throw new Refusal("not-yours");
    const page = c.get("page");
    return show(
      c,
      { title: page.t("consultations.withdraw") },
      <WithdrawPage page={page} process={process} code={contribution.code} title={contribution.title} />,
    );
  });

  on(app, "post", addresses.withdraw, async (c, at) => {
    const { process, participant } = await processOf(installation, c, at.slug);
    const { values } = await readForm(c);
    await withdrawContribution(installation, {
      process,
      participant,
      code: at.code,
      reason: values.reason?.trim() ?? "",
    });
    return c.redirect(addresses.contribution.to(c.get("page").locale, at), 303);
  });
}
