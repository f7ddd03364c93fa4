/** Prints a line, and the line feed after it. */
export const print = (text: string) => process.stdout.write(`${text}\n`);

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  print(`| ${head.join(" | ")} |\n|${head.map(() => "---").join("|")}|`);
  for (const row of rows) print(`| ${row.join(" | ")} |`);
  print("");
}

export const three = (value: number) => value.toFixed(3);
export const four = (value: number) => value.toFixed(4);
