/**
 * A file name as it is kept: its last part, without control characters and without the marks that turn the
 * direction of writing, with which "exe.doc" can be made to read "cod.exe".
 */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const clean = last
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu, "")
    .trim()
    .slice(0, 200);
  return clean === "" ? "file" : clean;
}
