import type { Installation } from "#features/record/installation.ts";
import type { Actor } from "#platform/actor.ts";
import { Refusal } from "#platform/refusal.ts";
import { deskMs, hashOf, newToken, type OpenDesk } from "../desk.ts";
import { deleteTexts, insertDesk, insertTexts, renameDesk } from "../queries.ts";
import type { TextRead } from "../read-files.ts";

/** Only who has an account can save a desk, with the files that lie on it. */
const mayKeepFiles = (actor: Actor): boolean => actor.kind !== "public";

/** Texts that a desk holds at most: more proposals to one text than any conference has seen. */
export const textsAtMost = 40;

/** What was read of all texts of a desk takes at most this many bytes: forty of the longest resolutions take a tenth. */
const packedBytesAtMost = 16_000_000;

function refuseTooMuch(texts: readonly TextRead[]): void {
  if (texts.reduce((sum, { packed }) => sum + packed.length, 0) > packedBytesAtMost)
    throw new Refusal("too-large", "the texts take more room than a desk has");
}

/** Lays texts on a new desk, for an hour; gives its token. Files are kept along only of those who may save them. */
export async function layOut(
  { db }: Installation,
  { actor, texts }: { actor: Actor; texts: readonly TextRead[] },
): Promise<string> {
  if (texts.length > textsAtMost) throw new Refusal("invalid", `more than ${textsAtMost} texts`);
  refuseTooMuch(texts);
  const token = newToken();
  await db.transaction(async (tx) => {
    const deskId = await insertDesk(tx, {
      tokenHash: hashOf(token),
      expiresAt: new Date(Date.now() + deskMs),
      title: titleIn(texts) ?? "",
    });
    await insertTexts(tx, rowsOf(texts, { deskId, after: 0, keepsFiles: mayKeepFiles(actor) }));
  });
  return token;
}

/** Lays more texts on a desk of an hour, some of them in place of others. */
export async function layMore(
  { db }: Installation,
  {
    actor,
    desk,
    texts,
    replaced = [],
  }: { actor: Actor; desk: OpenDesk; texts: readonly TextRead[]; replaced?: readonly number[] },
): Promise<void> {
  if (desk.place.kind !== "desk") throw new Refusal("not-yours");
  if (desk.texts.length - replaced.length + texts.length > textsAtMost)
    throw new Refusal("invalid", `more than ${textsAtMost} texts`);
  refuseTooMuch(texts);
  const after = desk.texts.at(-1)?.position ?? 0;
  await db.transaction(async (tx) => {
    await deleteTexts(tx, desk.id!, replaced);
    const title = titleIn(texts);
    if (title !== undefined) await renameDesk(tx, desk.id!, title);
    await insertTexts(tx, rowsOf(texts, { deskId: desk.id!, after, keepsFiles: mayKeepFiles(actor) }));
  });
}

/** What a desk is called on which these texts are the first: by its base; undefined where that is not among them. */
function titleIn(texts: readonly TextRead[]): string | undefined {
  return texts.find(({ role }) => role === "base")?.about.title?.slice(0, 500);
}

function rowsOf(
  texts: readonly TextRead[],
  { deskId, after, keepsFiles }: { deskId: number; after: number; keepsFiles: boolean },
) {
  return texts.map(({ name, role, proponents, about, packed, mediaType, bytes }, at) => ({
    deskId,
    position: after + at + 1,
    name,
    role,
    proponents: [...proponents],
    about,
    packed,
    file: keepsFiles ? bytes : null,
    mediaType,
    bytes: bytes.length,
  }));
}
