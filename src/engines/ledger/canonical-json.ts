/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one text that stands for a JSON value: members sorted by UTF-16 code units, no spaces, numbers and
 * strings as ECMAScript prints them. Throws TypeError for what has no such text: numbers that are not finite,
 * lone surrogates, undefined members.
 * Source: RFC 8785 (JSON Canonicalization Scheme). Cost: linear, with a sort in each object.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`${value} is not in JSON`);
  if (typeof value === "string" && !value.isWellFormed())
    throw new TypeError("a lone surrogate is not in JSON");
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${canonicalJson(key)}:${canonicalJson(value[key]!)}`);
    return `{${members.join(",")}}`;
  }
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`${typeof value} is not in JSON`);
  return text;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
