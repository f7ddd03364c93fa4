import ar from "./messages/ar.json" with { type: "json" };
import en from "./messages/en.json" with { type: "json" };
import es from "./messages/es.json" with { type: "json" };
import fr from "./messages/fr.json" with { type: "json" };
import ru from "./messages/ru.json" with { type: "json" };
import zh from "./messages/zh.json" with { type: "json" };

type Key = keyof typeof en extends `texts.${infer Name}` ? Name : never;

/** Words of the interface, by key without `texts.`, with `{name}` filled in. */
export type Say = (key: Key, values?: Readonly<Record<string, string>>) => string;

const messages: Readonly<Record<string, Readonly<Record<string, string>>>> = { ar, en, es, fr, ru, zh };

/** The words in which a page about a text speaks: of the text's language, or English. */
export function wordsIn(language: string): { readonly say: Say; readonly language: string } {
  const spoken = language in messages ? language : "en";
  return {
    language: spoken,
    say: (key, values = {}) =>
      messages[spoken]![`texts.${key}`]!.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? ""),
  };
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that HTML does not allow, and embeddings and overrides, by which a text could show what it does not say. */
const unfit = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff\u202a-\u202e]/gu;

/** Text without the characters that would not print, or print as what it does not say. */
export function fitForPrint(text: string): string {
  return text.replace(unfit, "");
}

/** Text as HTML, in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return fitForPrint(text).replace(/[&<>"']/g, (character) => entities[character]!);
}

/** The direction in which a language is written. */
function directionOf(language: string): "ltr" | "rtl" {
  return /^(?:ar|fa|he|ur)\b/u.test(language) ? "rtl" : "ltr";
}

/** The attributes that say what language an element is in. */
export function inLanguage(language: string): string {
  return `lang="${escapeHtml(language)}" dir="${directionOf(language)}"`;
}

/** An address for an element that stays while the provision has its id. */
export function anchor(kind: string, id: string): string {
  return escapeHtml(`${kind}-${id.replace(/\s+/gu, "-")}`);
}

/** Deleted or inserted words, of which screen readers hear where they begin and end. */
export function marked(op: "inserted" | "deleted", text: string, say: Say): string {
  const element = op === "inserted" ? "ins" : "del";
  return `<${element} ${spoken(op, say)}>${lines(text)}</${element}>`;
}

/** The attributes from which styles make words for screen readers: heard, but never copied or found in the text. */
export function spoken(op: "inserted" | "deleted" | "moved", say: Say): string {
  return `data-begins="${escapeHtml(say(op))}" data-ends="${escapeHtml(say(`${op}-end`))}"`;
}

/** Text of which each line break is a paragraph mark. */
export function lines(text: string): string {
  return escapeHtml(text).replaceAll("\n", '<span class="pilcrow">¶</span><br>');
}

const style = `
:root{color-scheme:light dark;--paper:#fffefb;--ink:#17202a;--soft:#55606b;--rule:#d9d4c7;--ins:#0b6b3a;--ins-soft:#e2f3e8;--del:#a3271f;--del-soft:#fbe9e6;--moved:#6a3fa0;--contested:#fdf3d6;--focus:#ffbf47}
@media (prefers-color-scheme:dark){:root{--paper:#1a2027;--ink:#ece9e1;--soft:#a7b0b9;--rule:#343c45;--ins:#84d6a3;--ins-soft:#17331f;--del:#f2968d;--del-soft:#3b1d1a;--moved:#c3a5ee;--contested:#3a3014}}
body{background:var(--paper);color:var(--ink);font:1.0625rem/1.55 "Noto Serif","Noto Naskh Arabic","Noto Serif SC",Georgia,serif;margin:0}
main{max-inline-size:75rem;margin-inline:auto;padding:1.5rem}
h1,h2,h3,.op,.summary,th,.who{font-family:"Noto Sans","Noto Sans Arabic","Noto Sans SC",system-ui,sans-serif}
a{color:inherit}:focus-visible{outline:3px solid var(--focus)}:target{background:var(--contested)}
ins{color:var(--ins);background:var(--ins-soft);text-decoration:underline}
del{color:var(--del);background:var(--del-soft);text-decoration:line-through}
.moved{text-decoration:underline dotted var(--moved);text-decoration-thickness:.12em}
.bracket{background:var(--contested)}.bracket::before{content:"["}.bracket::after{content:"]"}
.bracket b{font-size:.8em;margin-inline-end:.4em}
[data-begins]::before,[data-ends]::after,.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[data-begins]::before{content:" [" attr(data-begins) "] "}[data-ends]::after{content:" [" attr(data-ends) "] "}
.provision{padding-block:.35rem;padding-inline-start:calc(var(--depth,0)*1.75rem);max-inline-size:72ch}
.label{color:var(--soft);margin-inline-end:.75em}.call{font-style:italic}.call:lang(ar),.call:lang(zh){font-style:normal;font-weight:600}
.op{font-size:.75rem;color:var(--soft);border:1px solid var(--rule);border-radius:3px;padding-inline:.35em;margin-inline-end:.6em}
.note{font-size:.875rem;color:var(--soft);display:block;padding-inline-start:2rem}
.summary{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0}
table{border-collapse:collapse;inline-size:100%;table-layout:fixed}th,td{border-block-end:1px solid var(--rule);padding:.5rem;vertical-align:top;text-align:start}
.entry{border-block-end:1px solid var(--rule);padding-block:.75rem}.who{font-weight:600;font-size:.875rem}.positions{font-size:.9375rem;padding-inline-start:1.5rem}
.pilcrow{color:var(--soft)}.verbatim{white-space:pre-wrap}
.resolution{max-inline-size:72ch}.resolution p{margin-block:.6rem}.resolution .number{color:var(--soft)}.resolution .enacting{font-style:italic}.resolution .enacting:lang(ar),.resolution .enacting:lang(zh){font-style:normal}
.resolution h1{font-size:1.5rem;line-height:1.3;margin-block:.25rem 1rem}.resolution :is(h2,h3,h4,h5,h6){font-size:1.0625rem;margin-block:1.25rem .25rem}.resolution :is(h2,h3,h4,h5,h6):has(>.words>.call:only-child){font-weight:400}
.resolution ol{list-style:none;margin:0;padding-inline-start:1.75rem}.resolution>ol,.resolution section>ol{padding:0}
.note-mark{line-height:0;font-size:.75em}.notes{font-size:.875rem;border-block-start:1px solid var(--rule);margin-block-start:2rem}.notes .back{text-decoration:none}
@media (max-width:40rem){table,tbody,tr,td{display:block}thead{display:none}}
@media print{body{background:#fff;color:#000}a{text-decoration:none}.entry,.provision,tr{break-inside:avoid}.resolution .provision:has(ol){break-inside:auto}.resolution :is(h2,h3,h4){break-after:avoid}.notes .back{display:none}}
`.trim();

/** A whole page around `body`, which stands alone: styles within, no script, nothing fetched. */
export function htmlPage(title: string, language: string, body: string): string {
  return (
    `<!doctype html>\n<html ${inLanguage(language)}>\n<head>\n<meta charset="utf-8">\n` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escapeHtml(title)}</title>\n` +
    `<style>\n${style}\n</style>\n</head>\n<body>\n<main>\n${body}\n</main>\n</body>\n</html>\n`
  );
}
