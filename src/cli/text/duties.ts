import { findDuties } from "#engines/texts/duties/duties.ts";
import { analysisCommand } from "./analysis.ts";

export const duties = analysisCommand("duties", {
  summary: "what a text asks of whom, how often, by when, and to whom it is reported",
  analyse: (text) => ({ duties: findDuties(text) }),
});
