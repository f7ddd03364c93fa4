import { expect, test } from "vitest";
import { compare } from "./compare.ts";
import { textOf } from "./text-fixture.ts";

const english = textOf(`
  recalling
    a) the outcomes of the summit held in 2003 and 2005;
    b) the mandate of ITU in the field of standards;
    c) the right of everyone to take part in public life,
  resolves
    1 to hold a consultation each year until 2030;
    2 to publish all contributions received by the secretariat within 30 days,
`);

test("two languages of one text are laid side by side, and what has no counterpart is told", () => {
  const spanish = textOf(
    `
    recordando
      a) los resultados de la cumbre celebrada en 2003 y 2005;
      b) el derecho de toda persona a participar en la vida pública,
    resuelve
      1 celebrar una consulta cada año hasta 2030;
      2 invitar a las regiones a celebrar reuniones preparatorias con la UNCTAD;
      3 publicar en 30 días todas las contribuciones recibidas por la secretaría,
    `,
    "es",
  );
  const comparison = compare(english, spanish);
  expect(comparison.languages).toEqual(["en", "es"]);
  expect(comparison.changes.map(({ op, base, revised }) => `${op} ${base} ${revised}`)).toEqual([
    "same recalling recordando",
    "same recalling.a recordando.a",
    "deleted recalling.b null",
    "same recalling.c recordando.b",
    "same resolves resuelve",
    "same resolves.1 resuelve.1",
    "inserted null resuelve.2",
    "same resolves.2 resuelve.3",
  ]);
  expect(comparison.summary).toMatchObject({ same: 6, inserted: 1, deleted: 1 });
});

test("a version whose language was told wrongly is compared by its words all the same", () => {
  const comparison = compare(english, { ...english, language: "fr" });
  expect(comparison.languages).toBeUndefined();
  expect(comparison.summary.same).toBe(7);
});
