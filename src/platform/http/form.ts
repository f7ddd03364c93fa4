import type { Context } from "hono";
import type { z } from "zod";

/** What was typed, by field, so that a form with problems comes back as it was sent. */
export type FormValues = Readonly<Record<string, string>>;

export interface FieldProblem {
  /** The field to mend. */
  readonly field: string;
  /** Key of the message that says how. */
  readonly message: string;
}

export interface SentForm {
  readonly values: FormValues;
  /** Fields that may be sent several times. */
  readonly all: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, readonly File[]>>;
}

/** The fields and files of a form, in whichever encoding it was sent. */
export async function readForm(c: Context): Promise<SentForm> {
  const body = await c.req.parseBody({ all: true });
  const values: Record<string, string> = {};
  const all: Record<string, string[]> = {};
  const files: Record<string, File[]> = {};
  for (const [name, given] of Object.entries(body)) {
    const parts = Array.isArray(given) ? given : [given];
    all[name] = parts.filter((part) => typeof part === "string").map(normalLines);
    // An empty file field is sent as a file without name.
    files[name] = parts.filter(
      (part) => typeof part !== "string" && part.size + part.name.length > 0,
    ) as File[];
    if (all[name].length > 0) values[name] = all[name][0]!;
  }
  return { values, all, files };
}

/** Browsers send the line ends of text areas as CRLF; the rest of the program knows LF only, and no NUL. */
function normalLines(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll("\0", "").toWellFormed();
}

export type Checked<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** What a schema's message is when it is a key of words; the library's own words are in English, and for programmers. */
const isKey = (message: string) => /^[a-z]+(\.[\w-]+)+$/.test(message);

/** Checks values with a form's schema: its messages are keys of words; all problems at once, the first of each field. */
export function check<T extends z.ZodType>(schema: T, values: unknown): Checked<z.output<T>> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, data: parsed.data };
  const problems = new Map<string, FieldProblem>();
  for (const issue of parsed.error.issues) {
    const field = issue.path.join("-");
    if (!problems.has(field))
      problems.set(field, { field, message: isKey(issue.message) ? issue.message : "app.form.invalid" });
  }
  return { ok: false, problems: [...problems.values()] };
}
