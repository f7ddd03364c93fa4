import { foldWithOrigin, plain } from "../suggest/folding.ts";
import { type Bearing, bearing, type Numbers, type ReportLanguage, type Scale, wordFor } from "./scale.ts";

/** A word for a share found in a sentence, in UTF-16 units [start, end). */
export interface FoundQuantifier {
  readonly rung: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface CheckedQuantifier extends FoundQuantifier {
  readonly bearing: Bearing;
  /** The word that the numbers bear instead; null where this one is borne, or where only the numbers will do. */
  readonly instead: string | null;
}

/** Nouns for those who speak in a process; words marked `+` in a scale count before these. Folded, `*` any ending. */
const voiceNouns: Readonly<Record<ReportLanguage, string>> = {
  en: `government*; state; states; member*; delegation*; delegate*; participant*; contributor*; contribution*;
    respondent*; stakeholder*; speaker*; organi?ation*; compan*; entit*; countr*; representative*; expert*; group*;
    association*; submission*; response*; comment*; commenter*; parties; party; people; panellist*; attendee*;
    societ*; sector*; business*; academic*; ngo; ngos`,
  es: `gobierno*; estado*; miembro*; delegacion*; delegad*; participante*; contribucion*; contribuyente*; encuestad*;
    interesad*; orador*; organizacion*; empresa*; entidad*; pais*; representante*; expert*; grupo*; asociacion*;
    respuesta*; comentario*; parte*; persona*; sector*; actor*; sociedad*; parti*; quienes; los que; las que; ponente*`,
  fr: `gouvernement*; etat*; membre*; delegation*; delegue*; participant*; contribution*; contribut*; repondant*; partie*;
    orateur*; organisation*; entreprise*; entite*; pays; representant*; expert*; groupe*; association*; reponse*;
    commentaire*; personne*; secteur*; acteur*; societe*; intervenant*`,
  ru: `правительств*; государств*; член*; делегаци*; делегат*; участни*; вклад*; респондент*; заинтересованн*; оратор*;
    выступ*; организаци*; компани*; стран*; представител*; эксперт*; групп*; ассоциаци*; ответ*; сторон*; сектор*`,
  ar: `*حكوم*; *دول*; *عضاء; *وفود; *وفد; *مشارك*; *مساهم*; *مجيب*; *صحاب المصلحة; *متحدث*; *منظم*; *شرك*; *كيان*; *بلدان;
    *ممثل*; *خبراء; *مجموعات; *جمعيات; *ردود; *طراف; *جهات; *متكلم*`,
  zh: "政府; 国家; 成员; 代表团; 代表; 与会者; 参与者; 参加者; 受访者; 利益攸关方; 利益相关方; 发言者; 组织; 公司; 企业; 实体; 专家; 团体; 协会; 答复; 意见; 方面; 各方; 人士; 会员国",
};

/** Phrases in which such a word counts no one: "at most", "some 200", "no consensus". Folded, `*` any ending. */
const elsewhere: Readonly<Record<ReportLanguage, string>> = {
  en: `at most; the most; most of all; most important*; most likely; most recent*; how many; as many;
    so many; too many; some \\d*; some time; some extent; some kind; some sort; at all; above all;
    after all; first of all; all the more; one another; one of the; one day; on the one hand; half a;
    half of the time; to some; no one else; a certain; not all; not every; not everyone; quite a few;
    once and for all; none the less; none other; every day; every year; less numerous; more numerous;
    no consensus; no broad consensus; no general agreement; not a consensus; without consensus;
    without a consensus; lack of consensus; lack of a consensus; absence of consensus;
    absence of a consensus`,
  es: `no todos; no todas; a lo sumo; como mucho; unos \\d*; algunas veces; todos los dias;
    todos los anos; todas las veces; ante todo; sobre todo; uno de los; una de las; un poco; una vez;
    uno a otro; y medio; menos numeros*; mas numeros*; no hubo consenso; no hubo un consenso;
    no hubo amplio consenso; no hubo un amplio consenso; no hubo acuerdo general; no hay consenso;
    no existe consenso; no habia consenso; no se logro consenso; no se llego a un consenso;
    no se alcanzo un consenso; sin consenso; falta de consenso; ausencia de consenso`,
  fr: `pas tous; pas toutes; tout au plus; le plus; certaines fois; quelques fois; tous les jours;
    tous les ans; avant tout; surtout; un peu; un jour; une fois; un autre; une autre; l un des;
    l une des; moins nombreu*; plus nombreu*; pas de consensus; pas de large consensus;
    pas de consensus general; aucun consensus; sans consensus; absence de consensus;
    absence d un consensus; manque de consensus; pas un consensus`,
  ru: `не все; не всех; все еще; все более; все же; все равно; прежде всего; чаще всего; один из;
    одна из; одно из; ряд в; консенсуса нет; консенсуса не было; консенсуса достичь не;
    широкого консенсуса не было; широкого консенсуса нет; нет консенсуса; нет широкого консенсуса;
    не было консенсуса; не было широкого консенсуса; без консенсуса; отсутстви* консенсуса;
    отсутстви* широкого консенсуса; не достиг* консенсуса; консенсус не достигнут;
    консенсус не был достигнут`,
  ar: `ليس كل; ليس جميع; بعضها البعض; بعضهم البعض; احد الـ; علي كل; لا توافق*; عدم توافق*;
    عدم وجود توافق*; لا يوجد توافق*; لم يكن هناك توافق*; دون توافق*; غياب التوافق*;
    عدم التوصل الي توافق*; لم يتم التوصل الي توافق*; لا توافق في الاراء; لا يوجد توافق في الاراء;
    لم يكن هناك توافق في الاراء; لم يكن هناك توافق واسع`,
  zh: `并非所有; 不是所有; 一致性; 大多数时候; 一个接一个; 没有共识; 没有广泛共识; 没有达成共识;
    没有达成广泛共识; 未达成共识; 未达成广泛共识; 未能达成共识; 未能达成广泛共识; 尚未达成共识;
    未形成共识; 缺乏共识; 无共识; 没有普遍共识; 未能协商一致; 未经协商一致`,
};

/** How far after a word marked `+` its noun may stand. */
const wordsBetween = 4;
/** No four words are longer. */
const unitsRead = 200;

/**
 * The quantifiers of a sentence, in order, longest first where they overlap: "a large majority" is not "a majority".
 * The sentence is compared without case and accents, in the language given. Words that quantify things rather than
 * voices are passed over as far as the scale marks them.
 *
 * Throws nothing. Linear in the sentence, times the words of the scale.
 */
export function findQuantifiers(
  sentence: string,
  { scale, language }: { readonly scale: Scale; readonly language: ReportLanguage },
): FoundQuantifier[] {
  const { folded, origin } = foldWithOrigin(sentence);
  const candidates = scale.flatMap(({ id, words }) =>
    words[language].flatMap((word) =>
      placesOf(word.replace("+", ""), { folded, language })
        .filter((place) => !word.endsWith("+") || isAboutVoices(place, { folded, language }))
        .map((place) => ({ ...place, rung: id as string | null })),
    ),
  );
  const others = elsewhere[language]
    .split(/;\s+/)
    .flatMap((phrase) => placesOf(phrase, { folded, language }).map((place) => ({ ...place, rung: null })));
  const longestFirst = [...others, ...candidates].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken = new Uint8Array(folded.length);
  const kept = longestFirst.filter(({ start, end }) => {
    const isFree = !taken.subarray(start, end).includes(1);
    if (isFree) taken.fill(1, start, end);
    return isFree;
  });
  return kept
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end, rung }) => {
      if (rung === null) return [];
      const [from, to] = [origin[start]!, origin[end]!];
      return [{ rung, text: sentence.slice(from, to), start: from, end: to }];
    });
}

/**
 * Whether the numbers behind a sentence bear each of its quantifiers, and the word that they would bear. A sentence
 * with two quantifiers is judged by the same numbers: give each clause its own. Throws `RangeError` for numbers that
 * cannot be. Costs as `findQuantifiers`.
 */
export function checkSentence(
  sentence: string,
  {
    scale,
    language,
    numbers,
  }: { readonly scale: Scale; readonly language: ReportLanguage; readonly numbers: Numbers },
): CheckedQuantifier[] {
  return findQuantifiers(sentence, { scale, language }).map((found) => {
    const rung = scale.find(({ id }) => id === found.rung)!;
    const judged = bearing(rung, numbers);
    if (judged === "borne") return { ...found, bearing: judged, instead: null };
    const better =
      (rung.against && wordFor(numbers, { scale, language, agreement: true })) ??
      wordFor(numbers, { scale, language });
    return { ...found, bearing: judged, instead: better?.word ?? null };
  });
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function sourceOf(cue: string): string {
  return plain(cue)
    .replace(/['’-]/g, " ")
    .replace(/\?/g, "[sz]")
    .replace(/\*/g, "[\\p{L}\\p{N}]*")
    .replace(/ /g, "\\s+");
}

function placesOf(word: string, { folded, language }: { folded: string; language: ReportLanguage }): Place[] {
  // Arabic writes "and", "in" and "to" as part of the word that follows.
  const before = language === "ar" ? "(?<![\\p{L}\\p{N}])[وفبلك]?" : "(?<![\\p{L}\\p{N}])";
  const bounded = `${before}${sourceOf(word)}(?![\\p{L}\\p{N}])`;
  const pattern = new RegExp(language === "zh" ? sourceOf(word) : bounded, "gu");
  return Array.from(folded.matchAll(pattern), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

/** Whether a noun for voices follows within four words (eight characters in Chinese), or the word opens a sentence. */
function isAboutVoices(
  { start, end }: Place,
  { folded, language }: { folded: string; language: ReportLanguage },
): boolean {
  if (/(?:^|[.!?;:。！？；：؟؛])\s*$/u.test(folded.slice(Math.max(0, start - 20), start))) return true;
  const clause = /^[^.!?;:,。！？；：，؟؛،]*/u.exec(folded.slice(end, end + unitsRead))![0];
  if (language === "zh") return voiceNouns.zh.split(/;\s+/).some((noun) => clause.slice(0, 8).includes(noun));
  const next = clause.trim().split(/\s+/).slice(0, wordsBetween).join(" ");
  return voiceNouns[language]
    .split(/;\s+/)
    .some((noun) => placesOf(noun, { folded: next, language }).length > 0);
}
