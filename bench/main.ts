/** A part of the benchmark; prints Markdown tables of what it measured. */
export interface Part {
  readonly summary: string;
  readonly run: (args: readonly string[]) => Promise<void>;
}

/** Parts by name: `npm run bench` runs them all, `npm run bench -- NAME [ARG…]` one. */
const parts: Record<string, () => Promise<{ readonly part: Part }>> = {
  akn: () => import("./akn.ts"),
  texts: () => import("./texts.ts"),
  cite: () => import("./cite.ts"),
  duties: () => import("./duties.ts"),
  compare: () => import("./compare.ts"),
  edits: () => import("./compare-edits.ts"),
  extract: () => import("./extract.ts"),
  intake: () => import("./intake.ts"),
  ledger: () => import("./ledger.ts"),
  platform: () => import("./platform.ts"),
  redlines: () => import("./redline-reading.ts"),
  voices: () => import("./voices.ts"),
  "voices-codes": () => import("./voices-codes.ts"),
  "voices-netmundial": () => import("./voices-netmundial.ts"),
  "voices-language": () => import("./voices-language.ts"),
  "voices-passages": () => import("./voices-passages.ts"),
  "voices-duplicates": () => import("./voices-duplicates.ts"),
};

/** One table over what other parts measure in detail: run alone. */
const overview = "voices";

const [name, ...args] = process.argv.slice(2);
const chosen = name ? [name] : Object.keys(parts).filter((each) => each !== overview);
for (const each of chosen) {
  const load = parts[each];
  if (!load) {
    process.stderr.write(`usage: npm run bench -- [${Object.keys(parts).join("|")}]\n`);
    process.exit(2);
  }
  const { part } = await load();
  process.stdout.write(`\n## ${each}: ${part.summary}\n\n`);
  await part.run(args);
}
