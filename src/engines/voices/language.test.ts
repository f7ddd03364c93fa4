import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identifyLanguage, identifyLanguages } from "./language.ts";

/** One short sentence of a contribution in each language, written for this test. */
const SENTENCES: Readonly<Record<string, string>> = {
  ar: "نرى أن على الحكومات والقطاع الخاص والمجتمع المدني أن يعملوا معا على قدم المساواة.",
  zh: "我们认为各国政府应当与民间社会和技术界共同制定互联网公共政策。",
  en: "We believe that governments should decide on public policy together with civil society.",
  fr: "Nous pensons que les gouvernements devraient décider avec la société civile et le secteur privé.",
  ru: "Мы считаем, что правительства должны принимать решения вместе с гражданским обществом.",
  es: "Creemos que los gobiernos deberían decidir junto con la sociedad civil y el sector privado.",
  de: "Wir meinen, dass die Regierungen gemeinsam mit der Zivilgesellschaft entscheiden sollten.",
  pt: "Acreditamos que os governos deveriam decidir em conjunto com a sociedade civil.",
  ja: "政府は市民社会や民間部門とともに公共政策を決めるべきだと考えます。",
  ko: "우리는 정부가 시민사회와 함께 공공 정책을 결정해야 한다고 생각합니다.",
  it: "Crediamo che i governi dovrebbero decidere insieme alla società civile e al settore privato.",
  nl: "Wij vinden dat regeringen samen met het maatschappelijk middenveld moeten beslissen.",
  pl: "Uważamy, że rządy powinny podejmować decyzje wspólnie ze społeczeństwem obywatelskim.",
  tr: "Hükümetlerin sivil toplum ve özel sektörle birlikte karar vermesi gerektiğine inanıyoruz.",
  vi: "Chúng tôi tin rằng các chính phủ nên quyết định cùng với xã hội dân sự.",
  id: "Kami percaya bahwa pemerintah harus mengambil keputusan bersama masyarakat sipil.",
  ms: "Kami percaya bahawa kerajaan hendaklah membuat keputusan bersama masyarakat sivil.",
  fa: "ما بر این باوریم که دولت‌ها باید همراه با جامعه مدنی تصمیم بگیرند.",
  ur: "ہم سمجھتے ہیں کہ حکومتوں کو سول سوسائٹی کے ساتھ مل کر فیصلہ کرنا چاہیے۔",
  uk: "Ми вважаємо, що уряди мають ухвалювати рішення разом із громадянським суспільством.",
  he: "אנו מאמינים שממשלות צריכות להחליט יחד עם החברה האזרחית.",
  hi: "हमारा मानना है कि सरकारों को नागरिक समाज के साथ मिलकर निर्णय लेना चाहिए।",
  mr: "आमचे असे मत आहे की सरकारांनी नागरी समाजासोबत मिळून निर्णय घ्यावा.",
  ne: "हामी विश्वास गर्छौं कि सरकारहरूले नागरिक समाजसँग मिलेर निर्णय गर्नुपर्छ र यो आवश्यक छ।",
  bn: "আমরা মনে করি সরকারগুলির উচিত নাগরিক সমাজের সঙ্গে মিলে সিদ্ধান্ত নেওয়া।",
  th: "เราเชื่อว่ารัฐบาลควรตัดสินใจร่วมกับภาคประชาสังคม",
  sv: "Vi anser att regeringarna bör fatta beslut tillsammans med det civila samhället.",
  da: "Vi mener, at regeringerne bør træffe beslutninger sammen med civilsamfundet og efter høring.",
  no: "Vi mener at myndighetene bør ta beslutninger sammen med sivilsamfunnet etter høring av alle.",
  fi: "Uskomme, että hallitusten pitäisi päättää yhdessä kansalaisyhteiskunnan kanssa.",
  cs: "Domníváme se, že vlády by měly rozhodovat společně s občanskou společností.",
  sk: "Domnievame sa, že vlády by mali rozhodovať spoločne s občianskou spoločnosťou.",
  hu: "Úgy gondoljuk, hogy a kormányoknak a civil társadalommal együtt kellene dönteniük.",
  ro: "Credem că guvernele ar trebui să decidă împreună cu societatea civilă.",
  bg: "Смятаме, че правителствата трябва да вземат решения заедно с гражданското общество.",
  el: "Πιστεύουμε ότι οι κυβερνήσεις πρέπει να αποφασίζουν μαζί με την κοινωνία των πολιτών.",
  hr: "Smatramo da bi vlade trebale odlučivati zajedno s civilnim društvom i privatnim sektorom.",
  sr: "Сматрамо да би владе требало да одлучују заједно са цивилним друштвом.",
  mk: "Сметаме дека владите треба да одлучуваат заедно со граѓанското општество.",
  sl: "Menimo, da bi morale vlade odločati skupaj s civilno družbo in zasebnim sektorjem.",
  lt: "Manome, kad vyriausybės turėtų priimti sprendimus kartu su pilietine visuomene.",
  lv: "Mēs uzskatām, ka valdībām būtu jālemj kopā ar pilsonisko sabiedrību.",
  et: "Usume, et valitsused peaksid otsustama koos kodanikuühiskonnaga.",
  ca: "Creiem que els governs haurien de decidir juntament amb la societat civil.",
  tl: "Naniniwala kami na dapat magpasya ang mga pamahalaan kasama ang lipunang sibil.",
  sw: "Tunaamini kwamba serikali zinapaswa kufanya maamuzi pamoja na asasi za kiraia na sekta binafsi.",
  ta: "அரசுகள் குடிமைச் சமூகத்துடன் இணைந்து முடிவெடுக்க வேண்டும் என்று நாங்கள் நம்புகிறோம்.",
  te: "ప్రభుత్వాలు పౌర సమాజంతో కలిసి నిర్ణయం తీసుకోవాలని మేము నమ్ముతున్నాము.",
  ka: "ჩვენ გვჯერა, რომ მთავრობებმა სამოქალაქო საზოგადოებასთან ერთად უნდა გადაწყვიტონ.",
  kk: "Біз үкіметтер азаматтық қоғаммен бірге шешім қабылдауы керек деп санаймыз.",
  af: "Ons glo dat regerings saam met die burgerlike samelewing moet besluit en nie alleen nie.",
};

describe("the language of a text", () => {
  test.each(Object.entries(SENTENCES))("a sentence in %s", (language, sentence) => {
    expect(identifyLanguage(sentence).language).toBe(language);
  });

  test("is that of the words around addresses, symbols and links", () => {
    const text =
      "Véase https://www.example.org/the-open-letter-of-the-community y A/RES/70/125, secretaria@example.org.";
    expect(identifyLanguage(text).language).toBe("es");
  });

  test("is that of the author, not of a quotation in another script or between quotation marks", () => {
    expect(identifyLanguage("根据 World Summit on the Information Society 的成果文件").language).toBe("zh");
    expect(
      identifyLanguage(
        "Le rapport intitulé « Open consultation on the role of governments and of civil society » nous paraît incomplet.",
      ).language,
    ).toBe("fr");
    expect(identifyLanguage("Мнение организации Internet Society и её отделений").language).toBe("ru");
  });

  test("is the author's also where the quotation in another script is longer", () => {
    expect(identifyLanguage("“Everyone should take part on an equal footing”，我们赞成。").language).toBe(
      "zh",
    );
    expect(identifyLanguage("وقيل “Everyone should take part on an equal footing” هناك").language).toBe("ar");
    expect(identifyLanguage("They sang «Вставай, страна огромная, и не сдавайся».").language).toBe("en");
  });

  test.each([
    ["ru", "Я против."],
    ["no", "Jeg er enig og takker for muligheten"],
    ["da", "Jeg er enig og takker for muligheden"],
    ["mn", "Бид энэ саналыг дэмжиж байна"],
    ["ne", "हामी यो कुरामा सहमत छौं"],
    ["zh", "我反对。"],
    ["de", "Mehr Züge bitte!!!"],
    ["fr", "ÉCOUTEZ LES GENS"],
  ])("of a short statement in %s: %s", (language, statement) => {
    expect(identifyLanguage(statement).language).toBe(language);
  });

  test("is a quotation's when there is nothing else", () => {
    expect(identifyLanguage("“We support the open letter.”").language).toBe("en");
  });

  test("of a long text is told from all of it, not from its first lines", () => {
    const text = `${SENTENCES.en}\n${`${SENTENCES.es}\n`.repeat(200)}`;
    expect(identifyLanguage(text).language).toBe("es");
  });

  test("cannot be told without letters", () => {
    for (const text of ["", "   ", "12 345,67 €", "…!?", "\u0000\u0007", "\ud800", "ab".repeat(9999)]) {
      expect(identifyLanguage(text)).toEqual({ language: "und", confidence: 0 });
    }
  });

  test("is surer of a long text than of a short one", () => {
    const short = identifyLanguage("en la red").confidence;
    const long = identifyLanguage(SENTENCES.es!).confidence;
    expect(short).toBeLessThan(0.9);
    expect(long).toBeGreaterThan(0.95);
  });

  test("any input gives a language tag and a probability, and the same one twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const once = identifyLanguage(text);
        expect(once.language).toMatch(/^[a-z]{2,3}$/);
        expect(once.confidence).toBeGreaterThanOrEqual(0);
        expect(once.confidence).toBeLessThanOrEqual(1);
        expect(identifyLanguage(text)).toEqual(once);
      }),
    );
  });

  test.each([
    ["one repeated letter", "a".repeat(1_000_000)],
    ["no spaces", "abc-".repeat(250_000)],
    ["only quotation marks", '"'.repeat(1_000_000)],
    ["only opening brackets", "(".repeat(1_000_000)],
    ["unpaired surrogates", "\udc00".repeat(1_000_000)],
  ])("of a million characters with %s is answered", (_, text) => {
    expect(identifyLanguage(text).language).toMatch(/^[a-z]{2,3}$/);
  });
});

describe("the languages of paragraphs", () => {
  test("of a mixed text are told one by one; a short one takes that of its surroundings", () => {
    const parts = [SENTENCES.fr!, "I.", SENTENCES.en!, "12.3", SENTENCES.ar!];
    let start = 0;
    const paragraphs = parts.map((part) => {
      const paragraph = { start, end: start + part.length };
      start += part.length + 2;
      return paragraph;
    });
    const found = identifyLanguages(parts.join("\n\n"), paragraphs);
    expect(found.map(({ language, inherited }) => [language, inherited])).toEqual([
      ["fr", false],
      ["fr", true],
      ["en", false],
      ["en", true],
      ["ar", false],
    ]);
    expect(found[2]).toMatchObject(paragraphs[2]!);
  });
});
