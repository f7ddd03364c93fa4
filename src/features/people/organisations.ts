/**
 * What a name comes down to, so that "Asociación  Ejemplo" and "ASOCIACION EJEMPLO" are one organisation: no case,
 * accents, punctuation or doubled spaces. Scripts without case keep their letters.
 */
export function organisationKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
