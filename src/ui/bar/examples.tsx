import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { Bar } from "./bar.tsx";

export function barExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Tres valores", "ثلاث قيم"),
      content: (
        <div>
          100
          <Bar value={100} max={100} group="civil-society" />
          38
          <Bar value={38} max={100} group="private-sector" />2
          <Bar value={2} max={100} />
        </div>
      ),
    },
  ];
}
