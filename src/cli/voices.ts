import { duplicates } from "./voices/duplicates.ts";
import { language } from "./voices/language.ts";
import { suggest } from "./voices/suggest.ts";

export const commands = { language, duplicates, suggest };
