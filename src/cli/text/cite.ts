import { cite as citeText } from "#engines/texts/cite/cite.ts";
import { analysisCommand } from "./analysis.ts";

export const cite = analysisCommand("cite", {
  summary: "the documents that a text cites, with their symbols and paragraphs",
  analyse: (text) => ({ citations: citeText(text) }),
});
