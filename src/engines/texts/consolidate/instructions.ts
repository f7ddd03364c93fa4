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
    for (const name of list.split(/[,;/+]/u).map((each) => each.trim())) {
      if (name !== "" && !proponents.includes(name)) proponents.push(name);
    }
  };
  for (const line of text.split(/\r?\n/u)) {
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
      const named = names.exec(line.trim());
      if (named) addNames(named[1]!);
      else context = line.trim();
    } else if (
      blank &&
      /^\p{Ll}[^.;]*[^.;,\s]$/u.test(line.trim()) &&
      instructions.at(-1)!.lines.length > 0
    ) {
      context = line.trim();
    } else instructions.at(-1)!.lines.push(line.trim());
    blank = false;
  }
  return { proponents, instructions };
}
