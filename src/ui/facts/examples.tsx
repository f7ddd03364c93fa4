import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { Facts } from "./facts.tsx";

export function factsExamples(page: Page): Example[] {
  const facts = [
    { term: sample(page, "Canal", "القناة"), value: sample(page, "Por escrito", "كتابةً") },
    {
      term: sample(page, "En nombre de", "باسم"),
      value: sample(page, "Red de Consumidores del Sur", "شبكة المستهلكين"),
    },
    { term: sample(page, "Sin valor", "بلا قيمة"), value: undefined },
    { term: "SHA-256", value: <code>9f2c61e4b07d5a3388c1f0d27be94a6512ce8d03f7a1b5e46d90ab37c25f81ee</code> },
  ];
  return [
    { title: sample(page, "En columna", "عموديًا"), content: <Facts facts={facts} /> },
    { title: sample(page, "En línea", "أفقيًا"), content: <Facts across facts={facts.slice(0, 3)} /> },
  ];
}
