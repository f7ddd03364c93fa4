import type { Participant } from "#features/mandates/policy.ts";
import type { Process } from "#features/mandates/queries.ts";
import type { Installation } from "#features/record/installation.ts";
import { discard } from "#features/texts/actions/discard.ts";
import { layOut } from "#features/texts/actions/lay-out.ts";
import { saveTexts } from "#features/texts/actions/save.ts";
import { demonstrationTexts } from "#features/texts/demonstration/texts.ts";
import { openDesk } from "#features/texts/desk.ts";
import { readFiles } from "#features/texts/read-files.ts";

const language = "es";

/** Saves the demonstration's resolution, with the proposals to change it, to a process. */
export async function saveResolution(
  installation: Installation,
  { process, participant }: { process: Process; participant: Participant },
): Promise<void> {
  const { actor } = participant;
  const given = demonstrationTexts(language);
  const { texts } = await readFiles(
    given.map(({ name, role, words }) => ({
      field: "texts",
      name,
      role,
      bytes: new TextEncoder().encode(words),
    })),
  );
  const named = texts.map((text, at) => ({ ...text, proponents: given[at]!.proponents }));
  const token = await layOut(installation, { actor, texts: named });
  const desk = (await openDesk(installation, token))!;
  const { title } = texts[0]!.about;
  await saveTexts(installation, { desk, process, participant, title: title! });
  await discard(installation, { actor, desk });
}
