import { expect, test } from "vitest";
import type { Provision } from "../model.ts";
import type { UnreadableMarkup, UnreadableMarkupReason } from "../unreadable-markup.ts";
import { readAkn } from "./read.ts";

const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** A document with these parts, in the way of the United Nations' own files. */
function statement(parts: string, language = "eng"): string {
  return `<akomaNtoso xmlns="${namespace}" xmlns:akn4un="http://un.org/akn4un"><statement name="resolution">
    <meta><identification source="#x"><FRBRExpression><FRBRlanguage language="${language}"/></FRBRExpression></identification></meta>
    ${parts}
  </statement></akomaNtoso>`;
}

const p = (words: string): string => `<p xml:space="preserve">\n\t${words} </p>`;

/** Each provision as role, label, call, text, set in by its depth. */
function outline(provisions: readonly Provision[], depth = 0): readonly string[] {
  return provisions.flatMap(({ role, label, call, text, children }) => [
    `${"  ".repeat(depth)}${[role, label, call, text].map((each) => each ?? "–").join(" | ")}`,
    ...outline(children, depth + 1),
  ]);
}

test("recitals are containers, paragraphs hold lists of points, notes stand where they are", () => {
  const text = readAkn(
    statement(`
      <coverPage><p><docNumber>A/RES/81/7</docNumber><docTitle>Adopted on a Tuesday</docTitle></p></coverPage>
      <preface><p><docNumber>81/7.</docNumber><docTitle><span class="bold">\tBoxes and  lids</span></docTitle></p></preface>
      <preamble>
        <formula name="enactingFormula">${p('<span class="italic">The General Assembly</span>,')}</formula>
        <container name="Noting">${p('<span class="italic">Noting</span> its resolution <a href="https://undocs.org/en/A/RES/80/1">80/1</a>,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>\t \tSee <a href="https://undocs.org/A/80/2">A/80/2</a>.</p></authorialNote>')}</container>
      </preamble>
      <mainBody>
        <paragraph class="SingleTxt"><num>1.</num><list><intro>${p('<span class="italic">Decides</span>:')}</intro>
          <point><num>(a)</num><content>${p("To count the boxes;")}</content></point>
          <sublist><point><num>(i)</num><content>${p("Twice;")}</content></point></sublist>
          <point><num>(b)</num><content>${p("To count the lids.")}</content></point>
        </list></paragraph>
      </mainBody>
      <conclusions><p>54th plenary meeting</p></conclusions>`),
  );
  expect(text).toMatchObject({
    language: "en",
    number: "81/7",
    title: "Boxes and lids",
    enacting: "The General Assembly,",
    notes: [{ marker: "1", text: "See A/80/2." }],
  });
  expect(outline(text.provisions)).toEqual([
    "recital | – | Noting | Noting its resolution 80/1,",
    "operative | 1. | Decides | Decides:",
    "  item | (a) | – | To count the boxes;",
    "    item | (i) | – | Twice;",
    "  item | (b) | – | To count the lids.",
  ]);
  expect(text.provisions[0]).toMatchObject({ id: "pp1", notes: ["1"], noteOffsets: [27] });
  expect(text.provisions[1]!.children[0]!.children[0]!.id).toBe("op1.a.i");
});

test("sections hold recitals marked as headings; every preamble counts; one formula enacts", () => {
  const { enacting, provisions } = readAkn(
    statement(`
      <preamble><formula name="enactingFormula"><p>The Council,</p></formula></preamble>
      <preamble><container name="Bearing in mind"><p><i>Bearing in mind</i> the lids,</p></container></preamble>
      <mainBody>
        <section><num>I</num><subheading>Boxes</subheading>
          <crossHeading refersTo="#preamble"><span class="italic">Recalling</span> the boxes,</crossHeading>
          <paragraph><num>1.</num><content><p><i>Welcomes</i> them;</p></content></paragraph>
        </section>
        <section><subheading>\tII</subheading><subheading>\tLids</subheading>
          <preamble><formula name="enactingFormula"><p>The Council,</p></formula></preamble>
          <paragraph><num>1.</num><content><p><i>Thanks</i> the makers.</p></content></paragraph>
        </section>
      </mainBody>`),
  );
  expect(enacting).toBe("The Council,");
  expect(outline(provisions)).toEqual([
    "recital | – | Bearing in mind | Bearing in mind the lids,",
    "heading | I | – | Boxes",
    "  recital | – | Recalling | Recalling the boxes,",
    "  operative | 1. | Welcomes | Welcomes them;",
    "heading | II | – | Lids",
    "  recital | – | – | The Council,",
    "  operative | 1. | Thanks | Thanks the makers.",
  ]);
});

test("numbers that stand among the words are labels, and lists by them", () => {
  const paragraph = (words: string): string => `<paragraph><content>${p(words)}</content></paragraph>`;
  const { provisions } = readAkn(
    statement(
      `<mainBody>${[
        '1 -\t<span class="bold italic">تقرر</span> ما يلي:',
        "(أ)\tعد الصناديق؛",
        "(ب)\tعد الأغطية؛",
        '2 -\t<span class="bold italic">تطلب</span> تقريرا عن عام 2015.',
      ]
        .map(paragraph)
        .join("")}</mainBody>`,
      "ara",
    ),
  );
  expect(outline(provisions)).toEqual([
    "operative | 1 - | تقرر | تقرر ما يلي:",
    "  item | (أ) | – | عد الصناديق؛",
    "  item | (ب) | – | عد الأغطية؛",
    "operative | 2 - | تطلب | تطلب تقريرا عن عام 2015.",
  ]);
});

test("an annex is a heading over its paragraphs and the rows of its tables", () => {
  const { provisions } = readAkn(
    statement(`<mainBody><paragraph><num>1.</num><content><p>Counts.</p></content></paragraph></mainBody>
      <attachments><attachment><doc name="annex"><meta/><mainBody>
        <paragraph class="H23"><subheading>Annex</subheading></paragraph>
        <container name="table"><table><tr><th><p>Box</p></th><th><p>Lids</p></th></tr><tr><td/><td/></tr><tr><td><p>Red</p></td><td><p>3</p></td></tr></table></container>
      </mainBody></doc></attachment></attachments>`),
  );
  expect(outline(provisions)).toEqual([
    "operative | 1. | – | Counts.",
    "heading | – | – | Annex",
    "  item | – | – | Box | Lids",
    "  item | – | – | Red | 3",
  ]);
});

test("a law by articles is read too, in whatever version of the format", () => {
  const xml = `<an:akomaNtoso xmlns:an="http://www.akomantoso.org/2.0"><an:act><an:preface><an:longTitle><an:p>An Act on <an:docTitle>boxes</an:docTitle></an:p></an:longTitle></an:preface>
    <an:body><an:chapter><an:num>I</an:num><an:heading>Scope</an:heading>
      <an:article><an:num>1</an:num><an:heading>Boxes</an:heading>
        <an:paragraph><an:num>(1)</an:num><an:content><an:p>Boxes are <an:def>things</an:def><an:eol/>with lids.</an:p></an:content></an:paragraph></an:article>
    </an:chapter></an:body></an:act></an:akomaNtoso>`;
  const text = readAkn(new TextEncoder().encode(`\ufeff${xml}`));
  expect(text.title).toBe("boxes");
  expect(outline(text.provisions)).toEqual([
    "heading | I | – | Scope",
    "  heading | 1 | – | Boxes",
    "    operative | (1) | – | Boxes are things with lids.",
  ]);
});

test("bytes are decoded as their declaration says", () => {
  const xml = `<?xml version="1.0" encoding="windows-1251"?>${statement("<mainBody><p>архив</p></mainBody>", "rus")}`;
  const bytes = Uint8Array.from(
    [...xml].map((each) => (each > "\u03ff" ? each.codePointAt(0)! - 0x350 : each.codePointAt(0)!)),
  );
  expect(readAkn(bytes)).toMatchObject({ language: "ru", provisions: [{ text: "архив" }] });
});

function refusal(xml: string | Uint8Array): UnreadableMarkupReason {
  try {
    readAkn(xml);
  } catch (error) {
    return (error as UnreadableMarkup).reason;
  }
  throw new Error("it was read");
}

test("hostile files are refused for what they are, before they cost anything", () => {
  const lol = [
    '<!ENTITY a "lol">',
    ...Array.from(
      { length: 9 },
      (_, n) => `<!ENTITY ${"bcdefghij"[n]} "${`&${"abcdefghi"[n]};`.repeat(10)}">`,
    ),
  ];
  expect(
    refusal(`<!DOCTYPE akomaNtoso [${lol.join("")}]>${statement("<mainBody><p>&j;</p></mainBody>")}`),
  ).toBe("declares-entities");
  expect(
    refusal(
      `<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM "file:///etc/passwd">]>${statement("<mainBody><p>&x;</p></mainBody>")}`,
    ),
  ).toBe("declares-entities");
  expect(refusal(statement("<mainBody><p>&x;</p></mainBody>"))).toBe("corrupt");
  expect(
    refusal(statement(`<mainBody>${"<section>".repeat(500)}${"</section>".repeat(500)}</mainBody>`)),
  ).toBe("too-deep");
  expect(refusal(statement(`<mainBody>${"<p/>".repeat(130_000)}</mainBody>`))).toBe("too-large");
  expect(refusal(" ".repeat(100_000_000))).toBe("too-large");
  expect(refusal(new Uint8Array(100_000_000))).toBe("too-large");
  expect(refusal('<?xml version="1.0" encoding="utf-8"?><schema/>')).toBe("not-akn");
  expect(refusal(statement("<mainBody/>"))).toBe("no-text");
  expect(refusal(`<akomaNtoso xmlns="${namespace}"/>`)).toBe("no-text");
  expect(refusal(`<akomaNtoso xmlns="${namespace}"><statement>`)).toBe("corrupt");
  expect(refusal(Uint8Array.of(0x3c, 0x61, 0xff, 0x2f, 0x3e))).toBe("corrupt");
});
