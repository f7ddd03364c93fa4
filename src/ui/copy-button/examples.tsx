import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { CopyButton } from "./copy-button.tsx";

export function copyButtonExamples(page: Page): Example[] {
  return [
    { title: sample(page, "Una raíz", "جذر"), content: <CopyButton page={page} text="7c1e0b52a90f" /> },
  ];
}
