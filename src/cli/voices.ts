import { duplicates } from "./voices/duplicates.ts";
import { withHelp } from "./voices/help.ts";
import { language } from "./voices/language.ts";
import { suggest } from "./voices/suggest.ts";

export const commands = {
  language: withHelp("language", language),
  duplicates: withHelp("duplicates", duplicates),
  suggest: withHelp("suggest", suggest),
};
