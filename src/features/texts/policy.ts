import { mayManage, type Participant } from "#features/mandates/policy.ts";
import type { Place } from "./addresses.ts";

/** Saves texts to a process and takes them out of it: its secretariat. */
export const maySaveTo = mayManage;

/** Corrects what is said of the texts: whoever holds the address of a desk, the secretariat of a process. */
export const mayChange = (place: Place, participant: Participant | null): boolean =>
  place.kind === "desk" || (place.kind === "saved" && participant !== null && mayManage(participant));
