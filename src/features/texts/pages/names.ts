import type { ChangeOp } from "#engines/texts/compare/compare.ts";
import type { Status } from "#engines/texts/consolidate/consolidate.ts";
import type { Unplaced } from "#engines/texts/consolidate/instructions.ts";
import { wordsIn } from "#engines/texts/html.ts";
import type { Page } from "#ui/locale.ts";
import type { ComparisonView } from "../views/comparison.ts";
import type { Section } from "../views/sections.ts";

/*
 * What the engine calls operations, statuses and reasons is said in its files as on our pages: the words are its own.
 */

export function opName({ locale }: Page, op: ChangeOp, isAcrossLanguages: boolean): string {
  const { say } = wordsIn(locale);
  // In another language nothing was inserted: it has no counterpart.
  return isAcrossLanguages && (op === "inserted" || op === "deleted")
    ? say("op.no-counterpart")
    : say(`op.${op}`);
}

/** What an operation is called where it is counted: across languages, in which of the two a provision stands. */
export function countName(page: Page, op: ChangeOp, view: ComparisonView): string {
  if (!view.isAcrossLanguages) return opName(page, op, false);
  const only = op === "inserted" ? view.revised : op === "deleted" ? view.base : null;
  if (only === null) return op === "same" ? page.t("texts.op.paired") : opName(page, op, true);
  const isCode = /^[a-z]{2,3}$/.test(only.language);
  const names = new Intl.DisplayNames([page.locale], { type: "language" });
  const language = (isCode && names.of(only.language)) || only.language;
  return page.t("texts.op.only-in", { language });
}

export function statusName({ locale }: Page, status: Status): string {
  return wordsIn(locale).say(`status.${status}`);
}

export function partName({ locale }: Page, part: "number" | "title" | "enacting"): string {
  return wordsIn(locale).say(`part.${part}`);
}

export function actionName({ locale }: Page, action: "MOD" | "ADD" | "SUP" | "NOC"): string {
  return wordsIn(locale).say(`action.${action}`);
}

/** Longest name of a section in a list, in characters: calls of the ITU may run to three lines. */
const longestName = 70;

export function sectionName(page: Page, { id, name }: Section): string {
  if (name === null) return page.t(`texts.section.${id === "preamble" ? "preamble" : "operative"}`);
  return name.length > longestName ? `${name.slice(0, longestName).trimEnd()}…` : name;
}

export function reasonName({ locale }: Page, reason: Unplaced["reason"]): string {
  return wordsIn(locale).say(`reason.${reason}`);
}

/** Other words that the engine says in its files too. */
export function said(
  { locale }: Page,
  key: Parameters<ReturnType<typeof wordsIn>["say"]>[0],
  values?: Readonly<Record<string, string>>,
): string {
  return wordsIn(locale).say(key, values);
}
