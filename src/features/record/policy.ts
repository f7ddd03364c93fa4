import type { Actor } from "#platform/actor.ts";

/** The installation's own pages: work in the background, mail. */
export const maySeeInstallation = (actor: Actor): boolean =>
  actor.kind === "system" || (actor.kind === "person" && actor.secretariat);
