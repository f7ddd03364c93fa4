/**
 * Addresses of pages. The first segment is the language and the fixed words are in that language, where its script
 * travels well in an address; Arabic, Chinese and Russian use the English words.
 */
const segments = {
  accreditations: { es: "acreditaciones", fr: "accreditations" },
  account: { es: "cuenta", fr: "compte" },
  adoption: { es: "adopcion", fr: "adoption" },
  answers: { es: "respuestas", fr: "reponses" },
  citations: { es: "citas", fr: "citations" },
  comparison: { es: "comparacion", fr: "comparaison" },
  consolidation: { es: "consolidacion", fr: "consolidation" },
  contribute: { es: "contribuir", fr: "contribuer" },
  contributions: { es: "contribuciones", fr: "contributions" },
  data: { es: "datos", fr: "donnees" },
  demonstration: { es: "demostracion", fr: "demonstration" },
  desk: { es: "mesa", fr: "bureau" },
  discard: { es: "descartar", fr: "supprimer" },
  duties: { es: "encargos", fr: "taches-confiees" },
  edit: { es: "editar", fr: "modifier" },
  files: { es: "archivos", fr: "fichiers" },
  history: { es: "historial", fr: "historique" },
  import: { es: "importar", fr: "importer" },
  language: { es: "idioma", fr: "langue" },
  ledger: { es: "registro", fr: "registre" },
  members: { es: "miembros", fr: "membres" },
  masthead: { es: "membrete", fr: "en-tete" },
  new: { es: "crear", fr: "creer" },
  organisations: { es: "organizaciones", fr: "organisations" },
  outbox: { es: "salida", fr: "envois" },
  processes: { es: "procesos", fr: "processus" },
  publish: { es: "publicar", fr: "publier" },
  receipt: { es: "acuse", fr: "recepisse" },
  register: { es: "registrar", fr: "enregistrer" },
  report: { es: "informe", fr: "rapport" },
  roles: { es: "funciones", fr: "fonctions" },
  save: { es: "guardar", fr: "conserver" },
  "sign-in": { es: "entrar", fr: "connexion" },
  "sign-out": { es: "salir", fr: "deconnexion" },
  status: { es: "estado", fr: "statut" },
  tally: { es: "recuento", fr: "decompte" },
  tasks: { es: "tareas", fr: "taches" },
  texts: { es: "textos", fr: "textes" },
  tree: { es: "arbol", fr: "arborescence" },
  verify: { es: "verificar", fr: "verifier" },
  withdraw: { es: "retirar", fr: "retirer" },
  withhold: { es: "retener", fr: "suspendre" },
} as const satisfies Record<string, { readonly es: string; readonly fr: string }>;

export const localeCodes = ["es", "en", "fr", "ar", "zh", "ru"] as const;
export type LocaleCode = (typeof localeCodes)[number];

type Segment = keyof typeof segments;
type Names<Path extends string> = Path extends `${infer Head}/${infer Rest}`
  ? Names<Head> | Names<Rest>
  : Path extends `:${infer Name}`
    ? Name
    : never;

export interface Route<Name extends string = string> {
  /** What the router matches: one pattern for each language. */
  readonly patterns: string[];
  readonly to: (locale: LocaleCode, params: Readonly<Record<Name, string | number>>, query?: Query) => string;
}

type Query = Readonly<Record<string, string | number | undefined>>;

function word(segment: string, locale: LocaleCode): string {
  if (segment.startsWith(":") || segment === "") return segment;
  const known = segments[segment as Segment];
  if (!known) throw new Error(`no words for the address segment "${segment}"`);
  return locale === "es" || locale === "fr" ? known[locale] : segment;
}

/** A page's address by its English words: `route("processes/:slug/contributions")`. */
export function route<Path extends string>(path: Path): Route<Names<Path>> {
  const parts = path === "" ? [] : path.split("/");
  const pattern = (locale: LocaleCode) =>
    `/${[locale, ...parts.map((part) => word(part, locale))].join("/")}`;
  const byLocale = Object.fromEntries(localeCodes.map((locale) => [locale, pattern(locale)]));
  return {
    patterns: Object.values(byLocale),
    to: (locale, params, query) => {
      const filled = byLocale[locale]!.replace(/:([a-zA-Z]+)/g, (_, name: string) =>
        encodeURIComponent(params[name as Names<Path>]),
      );
      return filled + queryString(query);
    },
  };
}

/** "?a=1&b=2" of what is defined and not empty, in the order given; "" when there is nothing. */
function queryString(query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  return given.length === 0
    ? ""
    : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
}
