/**
 * Realistic consultations with a known truth, made from a seed: single contributions of 50 to 400 words, and campaigns
 * by mail merge whose members fill slots, edit, cut, move paragraphs, sign, and add words of their own. Words are
 * invented, with frequencies as in languages (Zipf), and stock phrases recur across contributions as they do in life.
 */
export interface MadeText {
  readonly id: string;
  readonly text: string;
  /** Of a campaign's member: which campaign, and the value of each of its slots. */
  readonly campaign?: { readonly number: number; readonly values: readonly string[] };
}

/** Mulberry32 (Tommy Ettinger, public domain): the same numbers on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)]!;
}

const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu an er in or un st tr".split(
  " ",
);

/** Words whose frequency falls with their rank, as in prose. */
class Lexicon {
  readonly #words: readonly string[];
  readonly #phrases: readonly string[];

  constructor(random: Random) {
    const seen = new Set<string>();
    while (seen.size < 20_000) {
      const syllables = 1 + Math.floor(random() * 4);
      seen.add(Array.from({ length: syllables }, () => pick(SYLLABLES, random)).join(""));
    }
    this.#words = [...seen];
    this.#phrases = Array.from({ length: 3_000 }, () =>
      this.words(6 + Math.floor(random() * 5), random).join(" "),
    );
  }

  /** Rank r with a probability of about 1/r. */
  word(random: Random): string {
    return this.#words[Math.floor(this.#words.length ** random()) - 1]!;
  }

  words(count: number, random: Random): string[] {
    return Array.from({ length: count }, () => this.word(random));
  }

  sentence(random: Random): string {
    const words = this.words(8 + Math.floor(random() * 18), random);
    if (random() < 0.15) words.push(this.#phrases[Math.floor(this.#phrases.length ** random()) - 1]!);
    const text = words.join(" ");
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  }

  paragraph(words: number, random: Random): string {
    const sentences: string[] = [];
    for (let count = 0; count < words; count += sentences.at(-1)!.split(" ").length) {
      sentences.push(this.sentence(random));
    }
    return sentences.join(" ");
  }

  prose(words: number, random: Random): string {
    const paragraphs = Math.max(1, Math.round(words / 80));
    return Array.from({ length: paragraphs }, () => this.paragraph(words / paragraphs, random)).join("\n\n");
  }

  name(random: Random): string {
    const part = () => {
      const word = pick(this.#words, random);
      return `${word[0]!.toUpperCase()}${word.slice(1)}`;
    };
    return random() < 0.15 ? `${part()} ${part()[0]}. ${part()}` : `${part()} ${part()}`;
  }
}

/** A template: paragraphs with the slots {0} name, {1} town, {2} organisation or job, {3} a reason of a few words. */
interface Template {
  readonly paragraphs: readonly string[];
  readonly values: (random: Random) => readonly string[];
}

function makeTemplate(lexicon: Lexicon, random: Random): Template {
  const towns = Array.from({ length: 40 }, () => lexicon.name(random).split(" ")[0]!);
  const jobs = Array.from({ length: 12 }, () => lexicon.words(2, random).join(" "));
  const sentences = (count: number) =>
    Array.from({ length: count }, () => lexicon.sentence(random)).join(" ");
  return {
    paragraphs: [
      `${sentences(1)} My name is {0} and I live in {1}. ${sentences(2)}`,
      sentences(3 + Math.floor(random() * 3)),
      `As {2} I care about this because {3}. ${sentences(3)}`,
      `${sentences(2)}`,
    ],
    values: (each) => [
      lexicon.name(each),
      pick(towns, each),
      pick(jobs, each),
      lexicon.words(2 + Math.floor(each() * 5), each).join(" "),
    ],
  };
}

function fill(paragraph: string, values: readonly string[]): string {
  return paragraph.replace(/\{(\d)\}/g, (_, slot) => values[Number(slot)]!);
}

/** One sender's version: mostly as received, sometimes edited, cut, moved, signed or with words of their own. */
function makeMember(
  template: Template,
  lexicon: Lexicon,
  random: Random,
): { text: string; values: readonly string[] } {
  const values = template.values(random);
  let paragraphs = template.paragraphs.map((paragraph) => fill(paragraph, values));
  const chance = random();
  if (chance < 0.06) paragraphs = [paragraphs[1]!, paragraphs[0]!, ...paragraphs.slice(2)];
  else if (chance < 0.12) paragraphs = paragraphs.slice(0, -1);
  else if (chance < 0.24) paragraphs = paragraphs.map((paragraph) => edit(paragraph, lexicon, random));
  if (random() < 0.15) paragraphs.splice(3, 0, lexicon.paragraph(10 + random() * 40, random));
  if (random() < 0.3) paragraphs.push(`${values[0]}, ${values[1]}`);
  return { text: paragraphs.join("\n\n"), values };
}

/** One word of a paragraph replaced, dropped or doubled, outside its slots' first sentence. */
function edit(paragraph: string, lexicon: Lexicon, random: Random): string {
  const words = paragraph.split(" ");
  const at = Math.floor(words.length * (0.7 + 0.3 * random()));
  const change = random();
  if (change < 0.5) words[at] = lexicon.word(random);
  else if (change < 0.8) words.splice(at, 1);
  else words.splice(at, 0, lexicon.word(random));
  return words.join(" ");
}

export interface Consultation {
  readonly texts: number;
  /** Of the texts, how many belong to campaigns; the rest are written one by one. */
  readonly campaignShare: number;
  readonly seed: number;
}

/** The texts of a made consultation, one after another; sizes of campaigns fall from 2,000 to 2. */
export function* makeConsultation({ texts, campaignShare, seed }: Consultation): Generator<MadeText> {
  const random = randomFrom(seed);
  const lexicon = new Lexicon(random);
  const merged = Math.floor(texts * campaignShare);
  let made = 0;
  for (let number = 0; made < merged; number++) {
    const template = makeTemplate(lexicon, random);
    const size = Math.min(merged - made, Math.max(2, Math.floor(Math.min(2_000, merged / 4) / (number + 1))));
    for (let i = 0; i < size; i++, made++) {
      const { text, values } = makeMember(template, lexicon, random);
      yield { id: idOf(made), text, campaign: { number, values } };
    }
    if (random() < 0.3) {
      // Somebody quotes the campaign's letter, as received by one member, in a contribution of their own.
      const { text } = makeMember(template, lexicon, random);
      yield {
        id: `q${idOf(made)}`,
        text: `${lexicon.prose(150, random)}\n\n“${text}”\n\n${lexicon.prose(100, random)}`,
      };
    }
  }
  for (; made < texts; made++) {
    yield { id: idOf(made), text: lexicon.prose(50 + Math.floor(random() ** 2 * 350), random) };
  }
}

function idOf(number: number): string {
  return String(number).padStart(7, "0");
}
