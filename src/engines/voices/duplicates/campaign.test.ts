import { describe, expect, test } from "vitest";
import { describeCampaign } from "./campaign.ts";

const NAMES = ["Ana Pérez", "John Smith", "Li Wei", "Fatou Ndiaye", "Olga Ivanova", "J. P. da Silva"];
const TOWNS = ["Quito", "New York", "New Delhi", "Dakar", "Minsk", "Porto Alegre"];

function letter(name: string, town: string): string {
  return (
    `Dear Chair,\n\nMy name is ${name} and I live in ${town}. I ask the working group to keep the meetings open ` +
    `to everyone, to publish every contribution it receives, and to answer each of them in writing.\n\n` +
    `Yours faithfully,\n${name}, ${town}`
  );
}

const TEMPLATE = letter("{1}", "{2}").replace(/\{1\}, \{2\}$/, "{3}, {4}");

describe("a campaign", () => {
  test("has a common text with slots, and the values that each member put there", () => {
    const { common, slots, additions } = describeCampaign(NAMES.map((name, i) => letter(name, TOWNS[i]!)));
    expect(common).toBe(TEMPLATE);
    expect(slots.map(({ values }) => values)).toEqual([NAMES, TOWNS, NAMES, TOWNS]);
    expect(additions).toEqual(NAMES.map(() => []));
  });

  test("shows what members wrote of their own beside it, in its own members' words", () => {
    const own = "As a nurse I have seen what happens when nobody listens to the people concerned.";
    const texts = NAMES.map((name, i) => letter(name, TOWNS[i]!));
    texts[1] = texts[1]!.replace("\n\nYours", `\n\n${own}\n\nYours`);
    const { common, additions } = describeCampaign(texts);
    expect(common).toBe(TEMPLATE);
    expect(additions.map((own) => own.length)).toEqual([0, 1, 0, 0, 0, 0]);
    expect(additions[1]![0]).toContain(own);
  });

  test("keeps in the common text what a minority edited, cut or moved", () => {
    const texts = NAMES.map((name, i) => letter(name, TOWNS[i]!));
    texts[0] = texts[0]!.replace("in writing", "by letter");
    texts[3] = texts[3]!.slice(0, texts[3]!.indexOf("\n\nYours"));
    const { common, slots, additions } = describeCampaign(texts);
    expect(common).toBe(TEMPLATE);
    expect(slots[0]!.values).toEqual(NAMES);
    expect(slots[2]!.values[3]).toBeNull();
    expect(additions.flat()).toEqual([]);
  });

  test("has the values of those too who moved its paragraphs", () => {
    const texts = NAMES.map((name, i) => letter(name, TOWNS[i]!));
    const [greeting, body, close] = texts[4]!.split("\n\n") as [string, string, string];
    texts[4] = [body, close, greeting].join("\n\n");
    const { slots } = describeCampaign(texts);
    expect(slots.slice(0, 2).map(({ values }) => values)).toEqual([NAMES, TOWNS]);
  });

  test("keeps what a few cut, though the text cut short is most like all others", () => {
    const texts = NAMES.map((name, i) => letter(name, TOWNS[i]!));
    for (const cut of [0, 5]) texts[cut] = texts[cut]!.slice(0, texts[cut]!.indexOf("\n\nYours"));
    const { common, slots } = describeCampaign(texts);
    expect(common).toBe(TEMPLATE);
    expect(slots[2]!.values).toEqual([null, ...NAMES.slice(1, 5), null]);
  });

  test("tells a number from the Chinese words around it", () => {
    const years = ["12", "3", "25", "7"];
    const texts = years.map(
      (each) => `我在这里住了${each}年了，请求你们公布所有意见和建议，并且回答每个人。`,
    );
    const { common, slots } = describeCampaign(texts);
    expect(common).toBe("我在这里住了{1}年了，请求你们公布所有意见和建议，并且回答每个人。");
    expect(slots).toEqual([{ values: years }]);
  });

  test("of two texts has no slots: which of their differences was a form's cannot be known", () => {
    const { slots, common } = describeCampaign([letter("Ana", "Quito"), letter("Li", "Minsk")]);
    expect(slots).toEqual([]);
    expect(common).toContain("I ask the working group to keep the meetings open");
    expect(common).not.toContain("Quito");
  });

  test("of copies is their text, in full", () => {
    const text = letter("Ana", "Quito");
    expect(describeCampaign([text, text, text])).toEqual({
      common: text,
      slots: [],
      additions: [[], [], []],
    });
  });

  test("of texts too different to align has the stretches that they share", () => {
    const shared = "the meetings of the group are open to everyone who has something to say";
    const noise = (seed: string) => Array.from({ length: 2000 }, (_, i) => `${seed}${i}`).join(" ");
    const { common } = describeCampaign([`${noise("a")} ${shared}`, `${shared} ${noise("b")}`]);
    expect(common).toBe(shared);
  });
});
