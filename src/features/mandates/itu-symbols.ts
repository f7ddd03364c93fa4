import { stateByCode } from "#features/people/states.ts";
import { canonicalPlace, type OfficialLanguage, placeIn } from "./conference-places.ts";
