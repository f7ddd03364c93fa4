/** Abbreviations that a name, a number or a title follows: a full stop after them ends no sentence. */
const BEFORE_MORE: Readonly<Record<string, string>> = {
  en: "mr mrs ms dr prof rev hon amb gen col st sr jr vs cf viz eg ie e.g i.e no nos art arts para paras sec secs ch chap vol vols p pp fig figs ed eds op cit ibid approx est dept tel fax ext add corr res rev annex app cl sect v lat doc ct",
  es: "sr sra sres sras srta dr dra prof profa ing lic arq excmo excma ilmo d dña p pág págs pp art arts párr párrs ap núm núms num nums nº n no vol vols cap caps sec fig ed eds ej cf cfr vs av avda c tel tfno fax aprox máx mín add corr res rev inc incs lit apdo disp ibíd íd ss",
  fr: "m mm mme mmes mlle dr pr prof me mgr st ste art arts par paras al p pp vol vols n no nos chap sect fig éd ed cf ex env av bd tél tel fax add corr rés res rev ibid op cit vs réf liv lit c",
  ru: "г-н г-жа гн гжа проф акад д-р ст стр с п пп пункт ч гл рис табл т тт др см ср напр им ул д кв тел факс доп рез св док изд ред тыс млн млрд № разд лат англ франц исп кит букв род пересм испр",
  de: "hr fr dr prof dipl ing st art abs nr nrn ziff lit s bd kap vgl bzw ca z.b d.h u.a z b h u a evtl ggf tel fax str abschn anm hrsg mio mrd max min kl gr inkl exkl einschl ggü sog lt insb bes ev div dgl o.ä u.ä i.d.r mind bsp",
  pt: "sr sra srs sras dr dra prof profa eng exmo exma d art arts par n nº no núm vol p pág págs pp cap sec fig ed ex cf av tel fax inc al",
  ar: "د أ م ص ج هـ ه ت ف ق ط",
  zh: "",
};

/** Those of documents' symbols, treaties and cases, which every language quotes in Latin letters. */
const EVERYWHERE =
  "vol vols no nos rev add corr art arts para paras chap sect secc op cit ibid pp fig v vs res doc";

/** Abbreviations that may also close a sentence: they do where the next word starts one. */
const MAY_CLOSE: Readonly<Record<string, string>> = {
  en: "etc al inc ltd co corp u.s u.k u.n e.u a.m p.m ph.d jan feb mar apr jun jul aug sep sept oct nov dec",
  es: "etc ee.uu uu s.a a.m p.m a.c d.c cía ltda",
  fr: "etc s.a j.-c",
  ru: "г гг в вв др пр т.д т.п т.е т.к н.э д п е к и.о руб коп долл",
  de: "etc usw u.s.w bzgl jan feb mär apr jun jul aug sep okt nov dez",
  pt: "etc s.a ltda cia a.c d.c",
  ar: "إلخ الخ",
  zh: "etc",
};

/** Words that start a sentence far oftener than they follow an abbreviation. */
const STARTERS: Readonly<Record<string, string>> = {
  en: "the this that these those it he she we they there in on at as for however but and if while when although moreover furthermore therefore thus such our their its i a an to all some many most",
  es: "el la los las lo un una en este esta estos estas eso ese además sin por para si cuando también no se su sus es como a al así y pero",
  fr: "le la les l un une des en ce cette ces il elle ils elles nous on par pour si quand de toutefois cependant ainsi à au dans et mais",
  ru: "в во на по при он она они это эти этот эта мы для если когда кроме однако с со к и но так также все у из",
  de: "der die das ein eine in es wir sie er wenn diese dieser dieses auch für mit im am und aber",
  pt: "o a os as um uma em no na este esta isto isso além por para se quando também e mas",
  ar: "",
  zh: "",
};

export interface Abbreviations {
  readonly beforeMore: ReadonlySet<string>;
  readonly mayClose: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
}

function setOf(lists: Readonly<Record<string, string>>, language: string): ReadonlySet<string> {
  const own = lists[language];
  const chosen = own === undefined ? Object.values(lists) : [own];
  return new Set(chosen.flatMap((list) => list.split(" ")).filter((word) => word !== ""));
}

const made = new Map<string, Abbreviations>();

/** The abbreviations of a language, by its BCP 47 primary subtag; of all of them together for another language. */
export function abbreviationsOf(language: string): Abbreviations {
  const known = made.get(language);
  if (known) return known;
  const abbreviations = {
    beforeMore: new Set([...setOf(BEFORE_MORE, language), ...EVERYWHERE.split(" ")]),
    mayClose: setOf(MAY_CLOSE, language),
    starters: setOf(STARTERS, language),
  };
  made.set(language, abbreviations);
  return abbreviations;
}
