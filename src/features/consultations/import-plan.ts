import { isEmailAddress } from "#features/people/email.ts";
import { foldName } from "#features/people/fold-name.ts";
import { resolveGroup } from "#features/people/resolve-group.ts";
import { resolveState } from "#features/people/resolve-state.ts";
import { dayOf, instantOf } from "#platform/time.ts";
import type { ImportField, Mapping, Table } from "./import-table.ts";
import type { Channel } from "./queries.ts";
import { channels } from "./tally.ts";

export interface RowProblem {
  readonly line: number;
  readonly column: string | null;
  /** Key of a message `consultations.import.problem.<code>`. */
  readonly code:
    | "group-missing"
    | "group-unknown"
    | "title-missing"
    | "file-missing"
    | "date-unknown"
    | "channel-unknown"
    | "email-invalid"
    | "state-unresolved"
    | "repeated-id"
    | "repeated-row";
  readonly value: string;
  /** A row with an error is not imported; a warning is told, and the row comes in. */
  readonly level: "error" | "warning";
}

export interface PlannedRow {
  readonly line: number;
  readonly id: string | null;
  readonly title: string;
  readonly text: string;
  readonly groupCode: string;
  readonly organisation: string | null;
  readonly person: string | null;
  readonly capacity: string | null;
  readonly email: string | null;
  readonly state: string | null;
  readonly regionAsWritten: string | null;
  readonly language: string | null;
  readonly channel: Channel;
  readonly receivedAt: Date | null;
  readonly files: readonly string[];
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly problems: readonly RowProblem[];
}

/** What an import would bring, and everything that stands against it, row by row. Nothing is written. */
export function planImport(
  table: Table,
  {
    mapping,
    groups,
    files,
    timeZone,
  }: { mapping: Mapping; groups: readonly string[]; files: ReadonlySet<string>; timeZone: string },
): ImportPlan {
  const columnOf = new Map(Object.entries(mapping).map(([column, field]) => [field, column]));
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  const lines = new Map<string, number>();
  const rows = table.rows.flatMap(({ line, cells }) => {
    const cell = (field: ImportField) => cells[columnOf.get(field) ?? ""]?.trim() ?? "";
    const found: RowProblem[] = [];
    const tell = (code: RowProblem["code"], field: ImportField, level: RowProblem["level"]) =>
      found.push({ line, column: columnOf.get(field) ?? null, code, value: cell(field), level });

    const id = cell("id") || null;
    if (id !== null && seen.has(id)) tell("repeated-id", "id", "error");
    if (id !== null) seen.add(id);
    const whole = JSON.stringify(cells);
    const same = lines.get(whole);
    if (same === undefined) lines.set(whole, line);
    else if (id === null)
      found.push({ line, column: null, code: "repeated-row", value: String(same), level: "error" });
    const title = cell("title") || firstWords(cell("text"));
    if (title === "") tell("title-missing", "title", "error");
    const groupCode = groupOf(cell("group"), groups);
    if (cell("group") === "") tell("group-missing", "group", "error");
    else if (groupCode === null) tell("group-unknown", "group", "error");
    const state = cell("state") === "" ? null : resolveState(cell("state"));
    if (state?.status === "unresolved") tell("state-unresolved", "state", "warning");
    const channel = channelOf(cell("channel"));
    if (channel === null) tell("channel-unknown", "channel", "error");
    const receivedAt = cell("date") === "" ? null : dateOf(cell("date"), timeZone);
    if (cell("date") !== "" && receivedAt === null) tell("date-unknown", "date", "error");
    const email = cell("email") || null;
    if (email !== null && !isEmailAddress(email)) tell("email-invalid", "email", "warning");
    const names =
      cell("file") === ""
        ? []
        : cell("file")
            .split(/[;|\n]/)
            .map((name) => name.trim())
            .filter(Boolean);
    for (const name of names) {
      if (!files.has(name))
        found.push({
          line,
          column: columnOf.get("file") ?? null,
          code: "file-missing",
          value: name,
          level: "error",
        });
    }
    problems.push(...found);
    if (found.some(({ level }) => level === "error") || groupCode === null || channel === null) return [];
    return [
      {
        line,
        id,
        title: title.slice(0, 300),
        text: cell("text"),
        groupCode,
        organisation: cell("organisation") || null,
        person: cell("person") || null,
        capacity: cell("capacity") || null,
        email: email !== null && isEmailAddress(email) ? email : null,
        state: state?.status === "resolved" ? state.iso2 : null,
        regionAsWritten: cell("state") || null,
        language: /^[a-z]{2,3}$/.test(cell("language")) ? cell("language") : null,
        channel,
        receivedAt,
        files: names,
      },
    ];
  });
  return { rows, problems };
}

function groupOf(written: string, groups: readonly string[]): string | null {
  if (groups.includes(written)) return written;
  const resolved = resolveGroup(written);
  return resolved.status === "resolved" && groups.includes(resolved.group) ? resolved.group : null;
}

const channelNames: Readonly<Record<Channel, readonly string[]>> = {
  written: ["", "written", "escrito", "por escrito", "written comment", "ecrit"],
  presentation: ["presentation", "presentacion", "presented"],
  intervention: ["intervention", "intervencion", "debate", "statement", "oral", "spoken"],
};

function channelOf(written: string): Channel | null {
  return channels.find((channel) => channelNames[channel].includes(foldName(written))) ?? null;
}

/** ISO dates and times, or day/month/year as most of the world writes it; a time without zone is by the process's clock. */
function dateOf(written: string, timeZone: string): Date | null {
  const day = written.match(/^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/);
  if (day)
    return dayOf(`${day[3]}-${day[2]!.padStart(2, "0")}-${day[1]!.padStart(2, "0")}`, timeZone, "start");
  if (/^\d{4}-\d\d-\d\d$/.test(written)) return dayOf(written, timeZone, "start");
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?$/.test(written))
    return instantOf(written.replace(" ", "T"), timeZone);
  const instant = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(written) ? new Date(written) : null;
  return instant && !Number.isNaN(instant.getTime()) ? instant : null;
}

function firstWords(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 80).replace(/\s+\S*$/, "")}…`;
}
