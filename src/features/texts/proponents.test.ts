import { expect, it } from "vitest";
import { proponentsInName } from "./proponents.ts";

it("reads who proposes from how the name of a file opens, and takes no kind of document for a name", () => {
  const told = ["EUR-44A4-1.docx", "CAN+MEX.txt", "RES-102.docx", "A-66-77.docx", "C22-5.docx", "note.txt"];
  expect(told.map(proponentsInName)).toEqual([["EUR"], ["CAN", "MEX"], [], [], [], []]);
});
