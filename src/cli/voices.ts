import { language } from "./voices/language.ts";

export const commands = { language };
