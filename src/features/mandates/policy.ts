import type { Actor } from "#platform/actor.ts";
import type { Process, ProcessRole } from "./queries.ts";

/** Who acts in a process, with the roles that they hold there. */
export interface Participant {
  readonly actor: Actor;
  readonly roles: readonly ProcessRole[];
}

export const mayCreateProcess = ({ actor }: Pick<Participant, "actor">): boolean =>
  actor.kind === "system" || (actor.kind === "person" && actor.secretariat);

/** Sets up the process, receives for others, publishes: the secretariat's work. */
export const mayManage = ({ actor, roles }: Participant): boolean =>
  mayCreateProcess({ actor }) || roles.includes("secretariat");

/** Writes the report: the secretariat and the rapporteur. */
export const mayReport = (participant: Participant): boolean =>
  mayManage(participant) || participant.roles.includes("rapporteur");

/** A draft is seen by those who prepare it. */
export const maySee = (participant: Participant, process: Process): boolean =>
  process.state !== "draft" || mayReport(participant);
