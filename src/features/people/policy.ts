import type { Actor } from "#platform/actor.ts";

/** Who keeps the register of organisations, with persons' names and addresses in it. */
export const mayKeepRegister = (actor: Actor): boolean =>
  actor.kind === "system" || (actor.kind === "person" && actor.secretariat);
