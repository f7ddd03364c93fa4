// Every word that the code asks for is there in every language, takes the same values there, and is asked for somewhere.
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { root } from "./toolchain.mjs";

const languages = ["en", "es", "fr", "ar", "zh", "ru"];

let problems = 0;
function problem(text) {
  problems += 1;
  process.stderr.write(`${text}\n`);
}

const dictionaries = Object.fromEntries(languages.map((language) => [language, {}]));
for (const path of globSync("src/{messages,ui/messages,features/*/messages}/*.json", { cwd: root })) {
  const words = dictionaries[basename(path, ".json")];
  if (!words) {
    problem(`${path}: not a language of ours`);
    continue;
  }
  for (const [key, message] of Object.entries(JSON.parse(readFileSync(join(root, path), "utf8")))) {
    if (words[key] !== undefined) problem(`${path}: "${key}" stands twice`);
    words[key] = message;
  }
}
const keys = new Set(Object.values(dictionaries).flatMap(Object.keys));
const roots = new Set([...keys].map((key) => key.split(".")[0]));
const isKey = (text) => /^[a-z]+(\.[\w-]+)+$/.test(text) && roots.has(text.split(".")[0]);

const sources = globSync("src/**/*.{ts,tsx}", { cwd: root })
  .filter((path) => !/\.test\.tsx?$|\/testing\//.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

/** Keys that must be there, each with the file that asks for it. */
const required = new Map();
/** Keys that may be asked for: whole in some string, or of a shape that the code fills in. */
const named = new Set();
const shapes = [];

for (const { path, text } of sources) {
  for (const [, key] of text.matchAll(/["'`]([a-z]+(?:\.[\w-]+)+)["'`]/g)) {
    named.add(key).add(`event.${key}`);
  }
  for (const [, template] of text.matchAll(/`([a-z]+\.[\w.-]*\$\{[^`]*)`/g)) {
    if (roots.has(template.split(".")[0]) && !/^(?:event|task)\.\$/.test(template))
      shapes.push({ path, template, pattern: shapeOf(template) });
  }
  // What stands in a call to `t` or `words`, also on one side of a condition, and what a form says of a field.
  for (const { index } of text.matchAll(/\b(?:t|words|field|fieldOf)\(/g)) {
    for (const key of stringsIn(argumentsAt(text, index))) require(key, path);
  }
  for (const [, key] of text.matchAll(/\b(?:message|error): ["']([\w.-]+)["']/g)) require(key, path);
  if (path.endsWith("forms.ts")) for (const key of stringsIn(text)) require(key, path);
}

function require(key, path) {
  if (isKey(key)) required.set(key, path);
}

/** `a.${b}.c` as the pattern of the keys that it can become: a hole holds one part of a key. */
function shapeOf(template) {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[\\w-]+")}$`);
}

function stringsIn(text) {
  return [...text.matchAll(/["']([\w.-]+)["']/g)].map(([, string]) => string);
}

/** The text between the parentheses of the call that begins at `start`, without the objects that give values. */
function argumentsAt(text, start) {
  const open = text.indexOf("(", start);
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0 || (depth === 1 && text.startsWith(", {", at))) return text.slice(open + 1, at);
  }
  return "";
}

/**
 * Keys whose last part is data: where the data stands in the code, and the keys that each value asks for. A shape alone
 * would take any key of its kind for used, and miss the value for which there is no key.
 */
const families = [
  {
    in: /features\/.*\.tsx?$/,
    find: /\b(?:(?:action|event):|record\w*\()(.*)/g,
    ask: (action) => (action.includes(".") ? [`event.${action}`] : []),
  },
  {
    in: /./,
    find: /\b\w*[tT]ask(?:Name)? =(.*)/g,
    ask: (name) => (name.includes(".") ? [`task.${name}`] : []),
  },
  {
    in: /platform\/refusal\.ts$/,
    find: /const statuses = \{([^}]*)\}/g,
    words: /^\s*"?([\w-]+)"?:/gm,
    ask: refusal,
  },
  { in: /app\.tsx$/, find: /error\.code :(.*)/g, ask: refusal },
  {
    in: /extract\/model\.ts$/,
    find: /type Reason =([^;]*)/g,
    ask: (reason) => [`consultations.file.reason.${reason}`],
  },
  {
    in: /import-table\.ts$/,
    find: /importFields = \[([^\]]*)/g,
    ask: (field) => [`consultations.import.field.${field}`],
  },
];

function refusal(code) {
  return [`refusal.${code}`, `refusal.${code}.help`];
}

for (const { in: where, find, words = /["']([\w.-]+)["']/g, ask } of families) {
  const files = sources.filter(({ path }) => where.test(path));
  const found = files.flatMap(({ path, text }) =>
    [...text.matchAll(find)].flatMap(([, inside]) =>
      [...inside.matchAll(words)].map(([, value]) => ({ path, value })),
    ),
  );
  if (found.length === 0) problem(`check-messages: nothing found by ${find}; has the code moved?`);
  for (const { path, value } of found) for (const key of ask(value)) required.set(key, path);
}
for (const { path, text } of sources) {
  for (const [, template] of text.matchAll(/\baction: `([a-z]+\.[^`]*\$\{[^`]*)`/g)) {
    shapes.push({ path, template, pattern: shapeOf(`event.${template}`) });
  }
}

for (const [key, path] of required) if (!keys.has(key)) problem(`${path}: no message "${key}"`);
for (const { path, template, pattern } of shapes) {
  if (![...keys].some((key) => pattern.test(key))) problem(`${path}: no message like "${template}"`);
}
for (const key of keys) {
  const asked = required.has(key) || named.has(key) || shapes.some(({ pattern }) => pattern.test(key));
  if (!asked) problem(`"${key}" is asked for nowhere`);
}

/** The values that a message takes; an error where it cannot be read. */
function valuesOf(message, language) {
  const values = new Set();
  const gather = (parts) => {
    for (const part of parts) {
      // 0 is text, 7 the number of a plural, 8 a tag; the rest take a value.
      if (part.type !== 0 && part.type !== 7 && part.type !== 8) values.add(part.value);
      for (const option of Object.values(part.options ?? {})) gather(option.value);
    }
  };
  gather(new IntlMessageFormat(message, language).getAst());
  return values;
}

/** The cases of every plural that its language tells apart and the message does not; `=0 {} other {}` tells none apart. */
function casesMissing(message, language) {
  const rules = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const missing = new Set();
  const gather = (parts) => {
    for (const { type, options } of parts) {
      const told = Object.keys(options ?? {});
      // Fractions alone take "many" or "other" in some languages, and numbers here are whole: "other" stands in for them.
      const needed = rules.filter((rule) => rule !== "zero" && !(rule === "many" && language !== "ru"));
      if (type === 6 && told.some((name) => !name.startsWith("=") && name !== "other")) {
        for (const rule of needed) if (!told.includes(rule)) missing.add(rule);
      }
      for (const option of Object.values(options ?? {})) gather(option.value);
    }
  };
  gather(new IntlMessageFormat(message, language).getAst());
  return [...missing];
}

for (const key of keys) {
  const expected = dictionaries.en[key] === undefined ? new Set() : valuesOf(dictionaries.en[key], "en");
  for (const language of languages) {
    const message = dictionaries[language][key];
    if (message === undefined || message.trim() === "") {
      problem(`${language}: "${key}" is missing`);
      continue;
    }
    try {
      const given = valuesOf(message, language);
      for (const name of given)
        if (!expected.has(name)) problem(`${language}: "${key}" takes {${name}}, which English does not`);
      for (const name of expected)
        if (!given.has(name)) problem(`${language}: "${key}" leaves out {${name}}`);
      for (const name of casesMissing(message, language))
        problem(`${language}: "${key}" has a plural without "${name}"`);
    } catch (error) {
      problem(`${language}: "${key}" cannot be read: ${error.message}`);
    }
  }
}

if (problems > 0) {
  process.stderr.write(`${problems} ${problems === 1 ? "problem" : "problems"} with messages\n`);
  process.exit(1);
}
process.stdout.write(`Messages: ${keys.size} keys in ${languages.length} languages.\n`);
