import { posix } from "node:path";
import { Unreadable } from "./model.ts";
import { attribute, readXml } from "./xml.ts";
import type { Zip } from "./zip.ts";

export interface Relationship {
  /** The last segment of the type's address: "slide", "footnotes"; transitional and strict files agree on it. */
  readonly type: string;
  readonly target: string;
}

/** The relationships of a part of an Office file, by id (ECMA-376 part 2, 9.3). Those that lead outside are left out. */
export function relationships(zip: Zip, part: string): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  const folder = posix.dirname(part);
  const bytes = zip.read(posix.join(folder, "_rels", `${posix.basename(part)}.rels`));
  if (!bytes) return found;
  readXml(bytes, {
    open(name, attributes) {
      const target = attribute(attributes, "Target");
      if (name !== "Relationship" || !target || attribute(attributes, "TargetMode") === "External") return;
      found.set(attribute(attributes, "Id") ?? "", {
        type: attribute(attributes, "Type")?.split("/").at(-1) ?? "",
        target: target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
      });
    },
    close() {},
  });
  return found;
}

/** The part of a type that another part points to, if the archive has it. */
export function relatedPart(
  zip: Zip,
  related: ReadonlyMap<string, Relationship>,
  type: string,
): string | null {
  for (const each of related.values()) if (each.type === type && zip.has(each.target)) return each.target;
  return null;
}

/** The part that an Office file starts from, and its content. */
export function mainPart(zip: Zip, usual: string): { readonly name: string; readonly bytes: Buffer } {
  const name = relatedPart(zip, relationships(zip, ""), "officeDocument") ?? usual;
  const bytes = zip.read(name);
  if (!bytes) throw new Unreadable("corrupt", `${name} is missing`);
  return { name, bytes };
}
