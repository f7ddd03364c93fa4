/** Words in capitals with which names of files open that say what a document is, not whose: "RES-102", "A-66-77". */
const kinds = new Set(
  "ADD ANNEX BASE CORR CRP DEC DOC DRAFT DT FINAL INF MOD NOC OP REC RES REV SUP TD TEXT WD WG WP".split(" "),
);

/** The proponents that a file's name opens with, in capitals ("EUR-44A4-1.docx", "CAN+MEX.txt"); none where it has none. */
export function proponentsInName(name: string): readonly string[] {
  const codes = /^\p{Lu}{1,8}(?:[+,]\p{Lu}{1,8})*(?!\p{L})/u.exec(name)?.[0];
  return (codes?.split(/[+,]/u) ?? []).filter((code) => code.length > 1 && !kinds.has(code));
}

/** A file's name without its ending, by which a proposal goes that names nobody. */
export function nameWithoutEnding(name: string): string {
  return name.replace(/\.\w{1,5}$/u, "");
}
