import type { HtmlElement } from "./parse.ts";

const bullet = "•";

/** How `type` and `list-style-type` name what counts the items of a list. */
const counters: Readonly<Record<string, (n: number) => string>> = {
  a: letters,
  i: roman,
  A: (n) => letters(n).toUpperCase(),
  I: (n) => roman(n).toUpperCase(),
  "lower-alpha": letters,
  "lower-latin": letters,
  "upper-alpha": (n) => letters(n).toUpperCase(),
  "upper-latin": (n) => letters(n).toUpperCase(),
  "lower-roman": roman,
  "upper-roman": (n) => roman(n).toUpperCase(),
  "arabic-indic": (n) => [...String(n)].map((digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)]).join(""),
};

/** Lists in which an item may stand, and where its count has come to. */
export interface OpenList {
  readonly element: HtmlElement;
  /** In how many lists it stands, itself counted. */
  readonly depth: number;
  next: number;
}

export function openList(element: HtmlElement, around: OpenList | undefined): OpenList {
  const depth = (around?.depth ?? 0) + 1;
  const start = Number.parseInt(element.attributes.start ?? "", 10);
  if (!Number.isNaN(start)) return { element, depth, next: start };
  const items = element.children.filter((each) => typeof each !== "string" && each.name === "li").length;
  return { element, depth, next: "reversed" in element.attributes ? items : 1 };
}

/** The label that a browser shows before an item; null when it shows none. */
export function itemLabel(list: OpenList | undefined, item: HtmlElement): string | null {
  const style = styleOf(item) ?? (list && styleOf(list.element));
  if (list?.element.name !== "ol") return style === "none" ? null : bullet;
  const value = Number.parseInt(item.attributes.value ?? "", 10);
  if (!Number.isNaN(value)) list.next = value;
  const n = list.next;
  list.next += "reversed" in list.element.attributes ? -1 : 1;
  if (style === "none") return null;
  const type = item.attributes.type ?? list.element.attributes.type ?? "";
  const count = counters[style ?? ""] ?? counters[type] ?? String;
  return `${n < 1 || n > mostCounted ? n : count(n)}.`;
}

/** Beyond it browsers count in digits too: ten thousand in Roman numerals is all Ms. */
const mostCounted = 3_999;

function styleOf({ attributes }: HtmlElement): string | undefined {
  const found = /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(attributes.style ?? "")?.[1];
  return found?.toLowerCase();
}

/** a to z, then aa, ab, as browsers count. */
function letters(n: number): string {
  let rest = n;
  let text = "";
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

function roman(n: number): string {
  const signs = "m1000 cm900 d500 cd400 c100 xc90 l50 xl40 x10 ix9 v5 iv4 i1".split(" ");
  let rest = n;
  let text = "";
  for (const sign of signs) {
    const [, letter, value] = /^(\D+)(\d+)$/.exec(sign)!;
    for (; rest >= Number(value); rest -= Number(value)) text += letter;
  }
  return text;
}
