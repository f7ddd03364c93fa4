import { createHash, randomBytes } from "node:crypto";
import { processOf } from "#features/mandates/context.ts";
import type { Participant } from "#features/mandates/policy.ts";
import type { Process } from "#features/mandates/queries.ts";
import type { Installation } from "#features/record/installation.ts";
import type { LocaleCode } from "#platform/http/route.ts";
import { Refusal } from "#platform/refusal.ts";
import type { WebContext } from "#ui/web.tsx";
import type { Place } from "./addresses.ts";
import { demonstrationTexts } from "./demonstration/texts.ts";
import { mayChange } from "./policy.ts";
import { findDesk, findSavedDesk, type ListedText, packedOf, textsOf } from "./queries.ts";
import { work } from "./work/pool.ts";
import type { PackedText } from "./work/read-text.ts";

/** Texts laid side by side, wherever they are kept. */
export interface OpenDesk {
  readonly place: Place;
  /** Tells it from every other, for what is kept of its views for a while. */
  readonly key: string;
  /** Its row; null for the demonstration, which is in no table. */
  readonly id: number | null;
  readonly title: string;
  readonly texts: readonly ListedText[];
  readonly expiresAt: Date | null;
  readonly process: Process | null;
  readonly mayChange: boolean;
  readonly packed: (positions: readonly number[]) => Promise<ReadonlyMap<number, Uint8Array>>;
}

/** How long a desk stands, in milliseconds. */
export const deskMs = 60 * 60 * 1000;

/** 192 random bits: an address that nobody finds. */
export const newToken = (): string => randomBytes(24).toString("base64url");

export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** The desk of an hour that a token opens; null once its hour is over or it was discarded. */
export async function openDesk({ db }: Installation, token: string): Promise<OpenDesk | null> {
  const desk = await findDesk(db, hashOf(token), new Date());
  if (!desk) return null;
  return {
    place: { kind: "desk", token },
    key: `desk ${desk.id}`,
    id: desk.id,
    title: desk.title,
    texts: await textsOf(db, desk.id),
    expiresAt: desk.expiresAt,
    process: null,
    mayChange: true,
    packed: (positions) => packedOf(db, desk.id, positions),
  };
}

/** Texts that were saved to a process, as its readers see them. */
export async function openSaved(
  installation: Installation,
  c: WebContext,
  { slug, number }: { slug: string; number: string },
): Promise<{ desk: OpenDesk; process: Process; participant: Participant }> {
  const { process, participant } = await processOf(installation, c, slug);
  const { db } = installation;
  const row = /^\d{1,9}$/.test(number) ? await findSavedDesk(db, process.id, Number(number)) : undefined;
  if (!row) throw new Refusal("not-found");
  const place: Place = { kind: "saved", slug, number: row.number! };
  const desk: OpenDesk = {
    place,
    key: `desk ${row.id}`,
    id: row.id,
    title: row.title,
    texts: await textsOf(db, row.id),
    expiresAt: null,
    process,
    mayChange: mayChange(place, participant),
    packed: (positions) => packedOf(db, row.id, positions),
  };
  return { desk, process, participant };
}

/** The demonstration's texts are read once for each language. */
const read = new Map<string, Promise<readonly PackedText[]>>();

export async function openDemonstration(locale: LocaleCode, title: string): Promise<OpenDesk> {
  const given = demonstrationTexts(locale);
  const language = locale === "es" ? "es" : "en";
  const texts = read.get(language) ?? readAll(given.map(({ words }) => words));
  read.set(language, texts);
  texts.catch(() => read.delete(language));
  const packed = await texts;
  return {
    place: { kind: "demonstration" },
    key: `demonstration ${language}`,
    id: null,
    title,
    texts: given.map(({ name, role, proponents, words }, at) => ({
      position: at + 1,
      name,
      role,
      proponents: [...proponents],
      about: packed[at]!.about,
      sha256: null,
      hasFile: false,
      mediaType: "text/plain",
      bytes: Buffer.byteLength(words),
    })),
    expiresAt: null,
    process: null,
    mayChange: false,
    packed: async (positions) => new Map(positions.map((at) => [at, packed[at - 1]!.packed])),
  };
}

async function readAll(texts: readonly string[]): Promise<readonly PackedText[]> {
  return Promise.all(
    texts.map(async (words) => {
      const answer = await work("read", { bytes: new TextEncoder().encode(words) });
      if (!answer.ok) throw new Error(`the demonstration cannot be read: ${answer.detail}`);
      return answer.value;
    }),
  );
}
