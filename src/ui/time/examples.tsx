import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { Day, Moment, Period } from "./time.tsx";

export function timeExamples(page: Page): Example[] {
  const at = new Date("2010-12-14T15:00:00Z");
  const zone = "America/New_York";
  return [
    {
      title: sample(page, "Momentos, días y períodos", "لحظات وأيام وفترات"),
      content: (
        <ul>
          <li>
            <Moment page={page} at={at} zone={zone} />
          </li>
          <li>
            <Moment page={page} at={at} zone="UTC" style="short" />
          </li>
          <li>
            <Day page={page} date="2010-12-14" />
          </li>
          <li>
            <Period page={page} from={at} to={new Date("2010-12-31T15:00:00Z")} zone={zone} />
          </li>
        </ul>
      ),
    },
  ];
}
