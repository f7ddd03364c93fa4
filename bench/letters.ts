import { type MadeText, randomFrom } from "./campaigns.ts";

/**
 * A campaign's letters in three languages, treated worse than in `makeConsultation`: a third of the members move
 * paragraphs, a tenth cuts the end off, a fifth slips words in at commas, some write in capitals or on one line, a fifth
 * adds a sentence. Written after the rules, to see what they do on letters that are not made of invented words.
 */
export const letterLanguages = ["en", "es", "zh"] as const;
type LetterLanguage = (typeof letterLanguages)[number];

interface Values {
  readonly name: string;
  readonly town: string;
  readonly years: string;
  readonly reason: string;
}

const templates: Readonly<Record<LetterLanguage, (values: Values) => string[]>> = {
  en: ({ name, town, years, reason }) => [
    "Dear Minister,",
    `I am writing as a resident of ${town} to express my strong opposition to the proposed closure of public libraries. ` +
      `I have used the library for ${years} years and I know what it means to people.`,
    "Libraries are more than books. They are a warm place in winter, a desk for students, and the only free connection " +
      `that many families have. In my case, ${reason}. Closing them would hurt those who have least.`,
    "I ask you to withdraw the proposal, to publish the figures on which it rests, and to hear those concerned before " +
      "anything is decided.",
    `Yours faithfully,\n${name}\n${town}`,
  ],
  es: ({ name, town, years, reason }) => [
    "Estimada señora Ministra:",
    `Me llamo ${name}, vivo en ${town} desde hace ${years} años y le escribo para pedirle que retire el proyecto de ` +
      "cierre de las bibliotecas públicas.",
    "Las bibliotecas son mucho más que libros: son un lugar cálido en invierno, una mesa para estudiar y la única " +
      `conexión gratuita que tienen muchas familias. En mi caso, ${reason}.`,
    "Le pido que publique los datos en que se basa el proyecto y que escuche a las personas afectadas antes de decidir nada.",
    `Atentamente,\n${name}`,
  ],
  zh: ({ name, town, years, reason }) => [
    "尊敬的部长：",
    `我叫${name}，住在${town}，已经使用公共图书馆${years}年了。我写信反对关闭公共图书馆的计划。`,
    `图书馆不仅仅是书。冬天它是温暖的地方，是学生的书桌，也是许多家庭唯一的免费网络。就我而言，${reason}。`,
    "我请求您撤回该计划，公布其依据的数据，并在作出任何决定之前听取有关人士的意见。",
    `此致敬礼\n${name}`,
  ],
};

const lists: Readonly<
  Record<LetterLanguage, { readonly names: string; readonly towns: string; readonly reasons: string }>
> = {
  en: {
    names: "John Smith; Fatou Ndiaye; Mary O'Neill; Ahmed al-Farsi; Dr. Hans Müller; K. Tanaka; Li Wei",
    towns: "Dakar; New York; Cox's Bazar; Ulaanbaatar; Quito",
    reasons:
      "my children need it; I run a small shop; the river floods every spring; we have no other school",
  },
  es: {
    names: "Ana Pérez; José da Silva; M. A. Gil; Olga Ivanova; Inés de la Torre",
    towns: "San Sebastián; Quito; Porto Alegre; La Paz",
    reasons:
      "no tenemos otra escuela; mis hijos la necesitan; llevo una tienda pequeña; el río crece en primavera",
  },
  zh: {
    names: "王小明; 李伟; 张丽华; 陈建国; Olga Ivanova",
    towns: "北京; 成都; 乌鲁木齐; 哈尔滨",
    reasons: "孩子们需要它; 附近没有别的学校; 我开一家小店; 每年春天河水都会上涨",
  },
};

/** Letters of one campaign, each with the values that it put in. */
export function makeLetters({
  language,
  members,
  seed,
}: {
  readonly language: LetterLanguage;
  readonly members: number;
  readonly seed: number;
}): MadeText[] {
  const random = randomFrom(seed);
  const pick = (list: string) => {
    const items = list.split("; ");
    return items[Math.floor(random() * items.length)]!;
  };
  const { names, towns, reasons } = lists[language];
  return Array.from({ length: members }, (_, number) => {
    const values = {
      name: pick(names),
      town: pick(towns),
      years: pick("3; 7; 12; 25"),
      reason: pick(reasons),
    };
    const letter = treat(templates[language](values), random);
    if (random() < 0.2) letter.splice(3, 0, `${pick(reasons)}, ${pick(reasons)}, ${pick(reasons)}.`);
    const text = letter.join(random() < 0.3 ? "\n" : "\n\n");
    const written = text === text.toUpperCase() ? (value: string) => value.toUpperCase() : String;
    return {
      id: `${language}-${number}`,
      text,
      campaign: { number: 0, values: Object.values(values).map(written) },
    };
  });
}

function treat(letter: string[], random: () => number): string[] {
  const [greeting, opening, body, request, close] = letter as [string, string, string, string, string];
  const chance = random();
  if (chance < 0.15) return [greeting, body, opening, request, close];
  if (chance < 0.3) return [body, request, opening, close];
  if (chance < 0.4) return [greeting, opening, body, request];
  if (chance < 0.6)
    return letter.map((part) => (random() < 0.5 ? part.replace(/([,，] ?)/, "$1really, ") : part));
  if (chance < 0.7) return letter.map((part) => part.toUpperCase());
  if (chance < 0.75) return [letter.join(" ").replaceAll("\n", " ")];
  return letter;
}
