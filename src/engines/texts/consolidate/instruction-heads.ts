/** What comes between 3 and 4, as labels write it. */
export const ordinal = `(?:bis|ter|qua?ter|quinquies|sexies|septies|octies|nonies|decies)`;
const ends = String.raw`(?=[\s:.;,：；，、。]|$)`;

/** A label that words open with: a number, perhaps with "bis", or letters with a parenthesis (in the second group). */
export const labelAtStart = new RegExp(
  String.raw`^(?:(\d{1,3}(?:[.\-]\d+)?(?:[ \u00a0]?${ordinal})?)[.)]?|(\(\p{L}{1,5}(?: ?${ordinal})?\)|\p{L}{1,5}(?: ?${ordinal})?\)))${ends}`,
  "u",
);
/** A paragraph of the operative part or of the preamble, as the General Assembly's drafters call them. */
export const paragraphAtStart = new RegExp(String.raw`^(OP|PP) ?(\d{1,3}) ?(${ordinal})?(?=[\s:.：]|$)`, "u");
/** Words by which an addition is placed after something; in Chinese others follow it. */
export const after =
  /^(?:(?:after|following|después\s+de|tras|à la suite\s+d[eu]|après|после|بعد)(?:\s+(?:the|el|la|le|du))?\s+|después\s+del\s+|在\s*)/iu;

/** What a paragraph is called in the six languages, with what may stand before it. */
const article = String.raw`(?:(?:the|an?|new|el|la|una?|nuev[oa]|le|une|nouve(?:au|l|lle)|нов(?:ый|ую|ого)|as)\s+|l['’])*`;
const word = String.raw`(?:(?:sub-?)?(?:paragraph|para\.?|clause|item)|point|(?:sub)?p[aá]rrafo|(?:sub)?apartado|punto|inciso|(?:sous-)?(?:paragraphe|alin[eé]a)|(?:под)?пункт(?:а|е|у|ом)?|абзац(?:а|е|у)?|(?:ال)?فقرة(?:\s+الفرعية)?)`;
/** Which part of a resolution a paragraph is of. */
const parts = {
  OP: `operative|dispositivo|(?:de la )?parte dispositiva|(?:du )?dispositif|постановляющей части|(?:من )?(?:ال)?منطوق|执行部分`,
  PP: `preambular|(?:del )?preámbulo|preambular|(?:du )?préambule|преамбулы|(?:من )?(?:ال)?ديباجة|序言部分`,
};
const part = `(?<part>${parts.OP}|${parts.PP})`;
const paragraphWords = new RegExp(
  String.raw`^${article}(?:(?:${part})\s+)?${word}\s+(?:(?<of>${parts.OP}|${parts.PP})\s+)?(?=\(?[\p{L}\p{N}])`,
  "iu",
);
const chineseParagraph = new RegExp(
  String.raw`^(?:${part}的?)?第\s*(?<label>\d{1,3}(?:${ordinal})?)\s*段\s*(?<sub>[（(]\p{L}[)）])?`,
  "u",
);
const partAfter = new RegExp(String.raw`^\s*(?:of the\s+|de la\s+|du\s+)?${part}(?:\s+part)?(?!\p{L})`, "iu");
const belongs = /^\s*(?:of|in|under|del?|en|du|de l['’]|sous|раздела|в|من|في)\s+["“«„]?/iu;
const newParagraph = new RegExp(String.raw`^${article}${word}\s+`, "iu");

/**
 * The head of an instruction with what it names written shortly: "operative paragraph 3 (a): …" as "OP3 (a): …",
 * "párrafo 2 del resuelve …" as "resuelve 2 …", "2之二" and "2 مكررا" as "2bis". `callLength` tells how many
 * characters of some words are the name of a call that they open with. Cost: linear.
 */
export function shortHead(head: string, callLength: (words: string) => number): string {
  const words = withLatinOrdinals(head).replace(/^["“«„]/u, "");
  const placed = after.exec(words)?.[0] ?? "";
  if (placed === "") {
    const fresh = newParagraph.exec(words)?.[0] ?? "";
    if (fresh !== "" && after.test(words.slice(fresh.length)))
      return shortHead(words.slice(fresh.length), callLength);
  }
  const named = words.slice(placed.length).replace(/^["“«„]/u, "");
  // In Chinese what is named stands between 在 and 之后.
  const enclosed = placed.startsWith("在") ? named.replace(/^([^：:，]*?)(?:之后|以后|后)/u, "$1") : named;
  return placed + shortName(enclosed, callLength);
}

function shortName(words: string, callLength: (words: string) => number): string {
  const chinese = chineseParagraph.exec(words);
  if (chinese) {
    const { part: of, label, sub } = chinese.groups!;
    const clause = sub ? ` ${sub.replace("（", "(").replace("）", ")")}` : "";
    return `${of ? partOf(of) : ""}${label}${clause}${words.slice(chinese[0].length).replace(/^(?!$)/u, " ")}`;
  }
  const worded = paragraphWords.exec(words);
  if (!worded) return words;
  let rest = words.slice(worded[0].length);
  let labels = "";
  for (let label = labelAtStart.exec(rest); label; label = labelAtStart.exec(rest)) {
    if (labels !== "" && label[2] === undefined) break;
    labels += (labels === "" ? "" : " ") + label[0];
    rest = rest.slice(label[0].length).trimStart();
  }
  if (labels === "") return words;
  const follows = partAfter.exec(rest);
  const of = worded.groups!.part ?? worded.groups!.of ?? follows?.groups?.part;
  if (follows) rest = rest.slice(follows[0].length);
  if (of !== undefined) return `${partOf(of)}${labels.replace(/^(\S*?)[.)]?(?=\s|$)/u, "$1")} ${rest}`;
  const owned = belongs.exec(rest)?.[0] ?? "";
  const call = owned === "" ? 0 : callLength(rest.slice(owned.length));
  if (call === 0) return `${labels} ${rest}`;
  const [from, until] = [owned.length, owned.length + call];
  return `${rest.slice(from, until)} ${labels} ${rest.slice(until).replace(/^["”»“]/u, "")}`;
}

function partOf(name: string): "OP" | "PP" {
  return new RegExp(`^(?:${parts.OP})$`, "iu").test(name) ? "OP" : "PP";
}

/** "2之二" and "2 مكررا" are 2bis in Chinese and Arabic. */
function withLatinOrdinals(head: string): string {
  return head
    .replace(/(?<=\d)\s*مكرر[\p{M}ا]*\s+ثاني[\p{M}ا]*(?!\p{L})/u, "ter")
    .replace(/(?<=\d)\s*مكرر[\p{M}ا]*(?!\p{L})/u, "bis")
    .replace(/(?<=\d)之([二三四])/u, (_, nth: string) => ["bis", "ter", "quater"]["二三四".indexOf(nth)]!);
}
