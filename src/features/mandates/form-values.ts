import type { Db } from "#platform/database.ts";
import type { FormValues } from "#platform/http/form.ts";
import { wallClockOf } from "#platform/time.ts";
import { writtenIn } from "./forms.ts";
import { mandatesOf, type Process, phasesOf, questionsOf } from "./queries.ts";

/** A process as its form holds it. An edit is told in the history by the values that it changed. */
export async function formValuesOf(db: Db, process: Process): Promise<FormValues> {
  const [mandate] = await mandatesOf(db, process.id);
  const phases = await phasesOf(db, process.id);
  const questions = await questionsOf(db, process.id);
  const call = phases.find(({ kind }) => kind === "call");
  const meeting = phases.find(({ kind }) => kind === "meeting");
  const clock = (at: Date | null | undefined) => (at ? wallClockOf(at, process.timeZone) : "");
  const inEach = (name: string, text: (locale: string) => string | undefined) =>
    Object.fromEntries(writtenIn.map((locale) => [`${name}_${locale}`, text(locale) ?? ""]));
  return {
    ...inEach("title", (locale) => process.titles[locale]),
    ...inEach("description", (locale) => process.descriptions[locale]),
    ...inEach("meetingPlace", (locale) => meeting?.places[locale]),
    ...inEach("invitations", (locale) => process.invitations[locale]),
    ...inEach("questions", (locale) =>
      questions
        .map(({ titles }) => titles[locale] ?? "")
        .join("\n")
        .trimEnd(),
    ),
    mandateSymbol: mandate?.instrument.symbol ?? "",
    mandateParagraphs: mandate?.paragraphs ?? "",
    mandateLink: mandate?.instrument.link ?? "",
    languages: process.languages.join(" "),
    timeZone: process.timeZone,
    groupScheme: process.groupScheme,
    publishes: process.publishes,
    opensAt: clock(call?.opensAt),
    closesAt: clock(call?.closesAt),
    meetingAt: clock(meeting?.opensAt),
  };
}
