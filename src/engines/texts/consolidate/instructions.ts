type Action = "MOD" | "ADD" | "SUP" | "NOC";

/** One line of a proposal written as instructions, with the lines of text beneath it. */
export interface Instruction {
  readonly action: Action;
  /** What follows the action on its line: what it is about, and perhaps the text. */
  readonly head: string;
  readonly lines: readonly string[];
  /** The last line before it that stood alone outside any instruction: the call meant by bare labels. */
  readonly context: string | null;
}

/** A proposal in a plain file: "ADD 3bis …", "MOD resolves 2: …", "SUP OP7", "NOC recalling a)". */
export interface InstructionFile {
  /** Those that the first line or a proposal number (ACP/12/3) names. */
  readonly proponents: readonly string[];
  readonly instructions: readonly Instruction[];
}

/** An instruction of which no place was found in the base, and why. */
export interface Unplaced {
  readonly action: Action;
  /** What it was said to be about. */
  readonly about: string;
  readonly text: string;
  readonly reason:
    | "no such provision"
    | "several provisions bear that label"
    | "no text"
    | "deleted from the current base"
    | "its call was deleted from the current base";
}

const action = /^\s*(MOD|ADD|SUP|NOC)(?=[\s:.]|$)[\s:.]*/u;
const proposalNumber = /^((?:[A-Z]{1,6}\/)+)(?:[0-9A-Z]+(?:\/[0-9.]+)*)\s*/u;
const names = /^(?:[^:]{0,40}:)?\s*([\p{Lu}\d][\p{Lu}\d .-]{0,30}(?:[,;/+][ \p{Lu}\d.-]{1,31})*)$/u;

const standsAlone = /^[\p{Ll}\p{Lo}][^.;؛。；]*[^.;,:؛،。；，：\s]$/u;

/** Whether nothing of an instruction is to come, so that a line alone after it is a call. */
function isOver(
  { action: what, head, lines }: Instruction,
  next: readonly string[],
  blank: boolean,
): boolean {
  if (what === "SUP" || what === "NOC") return true;
  if (blank && lines.length > 0) return true;
  const followed = action.test(next.find((line) => line.trim() !== "") ?? "");
  return followed && /[.;,؛،。；，]\s*$/u.test(lines.at(-1) ?? head);
}

/** A line that says whose the proposal is, in the six languages. */
const proposedBy =
  /^(?:joint\s+)?(?:proposals?|propuestas?|propositions?|предложени[ея]|مقترح(?:ات)?|提案)\s*(?:(?:submitted |presentada |présentée )?(?:by|from|of|por|par|de(?: la| los)?|del|des?|du|от|من)\s+|[:：]\s*)+(?:the\s+)?(.{1,120}?)[.:：]?$/iu;
const preposition = /^(?:the|de la|de los|del|du|des|de)\s+|^de l['’]/u;
const between = /[,;/+、，،]|\s(?:and|y|e|et|и)\s|\s(?=و\p{L})/u;

/** Whether a text is written as instructions: its actions begin lines. Cost: linear. */
export function isInstructions(text: string): boolean {
  return text.split("\n").some((line) => action.test(line));
}

/**
 * Reads a proposal written as instructions, in any language: the categories MOD, ADD, SUP and NOC are those of the
 * International Telecommunication Union in all. Nothing is placed yet. Cost: linear.
 */
export function readInstructions(text: string): InstructionFile {
  const proponents: string[] = [];
  const instructions: (Instruction & { lines: string[] })[] = [];
  let context: string | null = null;
  let blank = true;
  const addNames = (list: string): void => {
    for (const name of list.split(between).map((each) => each.trim().replace(preposition, ""))) {
      if (name !== "" && !proponents.includes(name)) proponents.push(name);
    }
  };
  const lines = text.split(/\r?\n/u);
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") {
      blank = true;
      continue;
    }
    const found = action.exec(line);
    if (found) {
      let head = line.slice(found[0].length).trim();
      const number = proposalNumber.exec(head);
      if (number) {
        addNames(number[1]!);
        head = head.slice(number[0].length);
      }
      instructions.push({ action: found[1] as Action, head, lines: [], context });
    } else if (instructions.length === 0) {
      const written = line.trim();
      const number = /\d/u.test(written) ? proposalNumber.exec(written) : null;
      const named = proposedBy.exec(written) ?? names.exec(written);
      if (number) addNames(number[1]!);
      else if (named) addNames(named[1]!);
      else context = line.trim();
    } else if (standsAlone.test(line.trim()) && isOver(instructions.at(-1)!, lines.slice(at + 1), blank)) {
      context = line.trim();
    } else instructions.at(-1)!.lines.push(line.trim());
    blank = false;
  }
  return { proponents, instructions };
}
