import { expect, test } from "vitest";
import type { OfficialLanguage } from "../model.ts";
import { findCall, isEnacting, type Mood } from "./find.ts";

test.each<[OfficialLanguage, Mood, string, string]>([
  ["en", "recital", "Noting", " the work of the bureau,"],
  ["en", "recital", "Taking note with deep appreciation", " of the harbour plan,"],
  ["en", "recital", "Gravely concerned also", " about the flooded archives,"],
  ["en", "recital", "Having considered", " the plan,"],
  ["en", "recital", "Expressing its profound gratitude", " to the host city,"],
  ["en", "recital", "Zigzagging", " between two drafts,"],
  ["en", "operative", "Also calls upon", " the bureau to meet;"],
  ["en", "operative", "Deplores and condemns in the strongest terms", " the loss;"],
  ["en", "operative", "Reiterates its request", " to the bureau;"],
  ["en", "operative", "Requests", " further advice from the bureau;"],
  ["es", "recital", "Recordando también", " el plan del puerto,"],
  ["es", "recital", "Acogiendo con beneplácito", " la oferta,"],
  ["es", "recital", "Profundamente preocupada", " por los archivos,"],
  ["es", "operative", "Solicita además", " a la oficina que se reúna;"],
  ["es", "operative", "Pone de relieve", " la urgencia;"],
  ["es", "operative", "Expresa su profunda gratitud", " a la ciudad;"],
  ["fr", "recital", "Prenant note avec satisfaction", " du plan du port,"],
  ["fr", "recital", "Se déclarant de nouveau gravement préoccupée", " par les archives,"],
  ["fr", "recital", "Ayant à l’esprit", " le plan,"],
  ["fr", "operative", "Prie instamment", " le bureau de se réunir ;"],
  ["fr", "operative", "Se félicite", " de l’offre ;"],
  ["ru", "recital", "с глубокой озабоченностью отмечая", " состояние архивов,"],
  ["ru", "recital", "принимая также к сведению", " план порта,"],
  ["ru", "recital", "будучи серьезно обеспокоена", " состоянием архивов,"],
  ["ru", "operative", "настоятельно призывает также", " бюро собраться;"],
  ["ar", "recital", "وإذ تشير أيضا", " إلى خطة الميناء،"],
  ["ar", "recital", "وإذ يساورها بالغ القلق", " إزاء المحفوظات،"],
  ["ar", "recital", "واقتناعا منها", " بأهمية الخطة،"],
  ["ar", "operative", "تعيد تأكيد", " أهمية الخطة؛"],
  ["zh", "recital", "又回顾", "港口计划，"],
  ["zh", "recital", "极为关切地注意到", "档案状况，"],
  ["zh", "operative", "再次促请", "主席团举行会议；"],
  ["en", "recital", "Having taken note", " of the plan,"],
  ["en", "operative", "Repeats its request", " to the bureau;"],
  ["en", "operative", "Remains seized", " of the matter."],
  ["es", "recital", "Habiendo tomado nota", " del plan,"],
  ["es", "recital", "Manifestando su preocupación", " por los archivos,"],
  ["es", "operative", "Hace un llamamiento urgente", " a los puertos;"],
  ["es", "operative", "Sigue profundamente preocupada", " por los archivos;"],
  ["es", "operative", "Vuelve a instar", " a los puertos;"],
  ["fr", "recital", "Ayant pris connaissance", " du plan,"],
  ["fr", "operative", "Fait sien", " le plan ;"],
  ["fr", "operative", "Lance un appel pressant", " aux ports ;"],
  ["ru", "recital", "отдавая должное", " портам,"],
  ["ru", "operative", "по-прежнему глубоко обеспокоена", " состоянием архивов;"],
  ["ar", "recital", "وإذ تعقد العزم", " على حفظ المحفوظات،"],
  ["ar", "recital", "وإذ تشعر ببالغ القلق", " إزاء المحفوظات،"],
  ["ar", "recital", "وإذ لا يغيب عن بالها", " أن المحفوظات قديمة،"],
  ["ar", "operative", "تكرر طلبها", " إلى المكتب؛"],
  ["ar", "operative", "لا تزال تشعر بالقلق", " إزاء المحفوظات؛"],
  ["zh", "recital", "感到鼓舞的是", "档案得到保存，"],
  ["zh", "operative", "祝贺", "各港口；"],
])("%s %s: %s", (language, mood, call, rest) => {
  expect(findCall(call + rest, language, mood)).toBe(call);
});

test("what opens with no verb has no call", () => {
  expect(findCall("Members of the bureau", "en", "recital")).toBeNull();
  expect(findCall("состояние архивов,", "ru", "recital")).toBeNull();
  expect(findCall("港口计划，", "zh", "recital")).toBeNull();
});

test.each<[OfficialLanguage, string]>([
  ["en", "The Harbour Conference of the Union (Lisbon, 2020),"],
  ["fr", "L’Assemblée générale,"],
  ["es", "El tercer Foro de Puertos (Lisboa, 2020),"],
  ["ru", "Генеральная Ассамблея,"],
  ["ar", "إن الجمعية العامة،"],
  ["zh", "全权代表大会（2020年，里斯本），"],
])("%s: %s enacts", (language, line) => {
  expect(isEnacting(line, language)).toBe(true);
});

test("a recital does not enact", () => {
  expect(isEnacting("The harbour, which was built in 1910, is full,", "en")).toBe(false);
});
