type Attributes = Readonly<Record<string, string | null | undefined>>;

/** Text for an element or an attribute in double quotes. Characters that XML 1.0 may not hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"\t\n\r]/gu, (character) => entities[character]!);
}

/** White space other than spaces is written by number, so that neither parser nor printer takes it for layout. */
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** An element whose content is written as it is. Attributes without value are left out. */
export function inlineElement(name: string, attributes: Attributes, content: string): string {
  const tag = `${name}${attributesXml(attributes)}`;
  return content === "" ? `<${tag}/>` : `<${tag}>${content}</${name}>`;
}

/** An element that holds others, each on lines of its own and set in. */
export function blockElement(name: string, attributes: Attributes, children: readonly string[]): string {
  const filled = children.filter((each) => each !== "");
  if (filled.length === 0) return `<${name}${attributesXml(attributes)}/>`;
  const inner = filled.map((each) => `\n  ${each.replaceAll("\n", "\n  ")}`).join("");
  return `<${name}${attributesXml(attributes)}>${inner}\n</${name}>`;
}

function attributesXml(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [` ${name}="${escapeXml(value)}"`],
    )
    .join("");
}
