import { foldName } from "./fold-name.ts";

/** What a name comes down to, so that "Asociación  Ejemplo" and "ASOCIACION EJEMPLO" are one organisation. */
export function organisationKey(name: string): string {
  return foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
