import type { Actor } from "#platform/actor.ts";
import type { Db } from "#platform/database.ts";
import { insertEvent, type NewEvent, type Subject } from "./queries.ts";

export interface EventToRecord {
  readonly actor: Actor;
  /** The verb, as `event.<action>` says it in every language: "contribution.received". */
  readonly action: string;
  readonly subject: Subject;
  readonly processSlug?: string | null;
  readonly onBehalfOf?: string | null;
  /** Fields that changed; persons' names and addresses stay out of it. */
  readonly changes?: Record<string, unknown>;
}

/** Writes what an action did, in that action's transaction. */
export function recordEvent(tx: Db, event: EventToRecord): Promise<void> {
  return insertEvent(tx, eventRow(event));
}

export function eventRow({
  actor,
  action,
  subject,
  processSlug = null,
  onBehalfOf = null,
  changes = {},
}: EventToRecord): NewEvent {
  return {
    actorKind: actor.kind,
    actorId: actor.kind === "person" ? actor.id : null,
    actorName: actor.kind === "public" ? null : actor.name,
    onBehalfOf,
    action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    processSlug,
    changes,
  };
}

/** The fields of `after` that differ from `before`, each as `{from, to}`: what an event keeps of an edit. */
export function changedFields<T extends Record<string, unknown>>(
  before: T,
  after: Partial<T>,
): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const [field, to] of Object.entries(after)) {
    if (JSON.stringify(before[field]) !== JSON.stringify(to)) changes[field] = { from: before[field], to };
  }
  return changes;
}
