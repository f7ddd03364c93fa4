// Every word that the code asks for is there in the languages that are complete, and every word that is there is asked for.
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "./toolchain.mjs";

/** Languages in which nothing may be missing. */
const complete = ["es", "en", "fr", "ar", "zh", "ru"];

const dictionaries = {};
for (const path of globSync("src/{messages,ui/messages,features/*/messages}/*.json", { cwd: root })) {
  const locale = basename(path, ".json");
  const words = JSON.parse(readFileSync(join(root, path), "utf8"));
  for (const key of Object.keys(words)) {
    if (dictionaries[locale]?.[key] !== undefined) problem(`${path}: "${key}" stands twice`);
  }
  dictionaries[locale] = { ...dictionaries[locale], ...words };
}
const keys = new Set(Object.values(dictionaries).flatMap((words) => Object.keys(words)));
const roots = new Set([...keys].map((key) => key.split(".")[0]));

let problems = 0;
function problem(text) {
  problems += 1;
  process.stderr.write(`${text}\n`);
}

/** Keys that stand whole in the code, and the shapes of those that it puts together. */
const asked = new Set();
const shapes = [];
for (const path of globSync("src/**/*.{ts,tsx}", { cwd: root })) {
  if (/\.test\.tsx?$/.test(path)) continue;
  const source = readFileSync(join(root, path), "utf8");
  for (const [, key] of source.matchAll(/["'`]([a-z]+(?:\.[\w-]+)+)["'`]/g)) {
    if (roots.has(key.split(".")[0])) asked.add(key);
    // A word handed to `t` by its bare key must exist; other strings may only look like one.
    if (
      new RegExp(`\\b(?:t|words)\\(\\s*["'\`]${key.replaceAll(".", "\\.")}["'\`]`).test(source) &&
      !keys.has(key)
    ) {
      problem(`${path}: no message "${key}"`);
    }
  }
  for (const [, template] of source.matchAll(/`([a-z]+\.[\w.-]*\$\{[^`]*)`/g)) {
    const shape = template
      .replace(/\$\{[^}]*\}/g, "\0")
      .replace(/[.*+?^()|[\]\\]/g, "\\$&")
      .replaceAll("\0", "[\\w.-]+");
    if (roots.has(template.split(".")[0])) shapes.push(new RegExp(`^${shape}$`));
  }
}

for (const key of keys) {
  if (!asked.has(key) && !shapes.some((shape) => shape.test(key))) problem(`"${key}" is asked for nowhere`);
}
for (const locale of complete) {
  for (const key of keys)
    if (dictionaries[locale]?.[key] === undefined) problem(`${locale}: "${key}" is missing`);
}
/** The values that a message expects: a translation must take the same. */
const valuesOf = (message) => new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name));
for (const key of keys) {
  const expected = valuesOf(dictionaries.en?.[key] ?? "");
  for (const locale of complete) {
    const given = valuesOf(dictionaries[locale]?.[key] ?? dictionaries.en?.[key] ?? "");
    for (const name of given)
      if (!expected.has(name)) problem(`${locale}: "${key}" asks for {${name}}, which English does not`);
  }
}
if (problems > 0) {
  process.stderr.write(`${problems} problems with messages\n`);
  process.exit(1);
}
process.stdout.write(`Messages: ${keys.size} keys in ${complete.length} languages.\n`);
