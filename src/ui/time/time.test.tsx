import { describe, expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { Day, Moment, Period } from "./time.tsx";

const at = new Date("2010-12-14T15:00:00Z");

describe("a moment", () => {
  it("is told by the clock of its place, with the zone, and is UTC for machines", () => {
    const rendered = html(<Moment page={pageIn("es")} at={at} zone="America/New_York" />);
    expect(rendered).toContain('<time datetime="2010-12-14T15:00:00.000Z"');
    expect(rendered).toContain(
      '>14 de diciembre de 2010 a las 10:00 GMT-5<span class="local-time" data-local-time-target="other"> (15:00 UTC)</span></time>',
    );
    expect(rendered).toContain('data-local-time-words-value="{time} en su hora"');
  });
  it("gives the day in UTC too where it is another", () => {
    const late = new Date("2010-12-15T02:00:00Z");
    expect(html(<Moment page={pageIn("es")} at={late} zone="America/New_York" />)).toContain(
      " (15 dic 2010, 2:00 UTC)",
    );
  });
  it("is not told twice where its place keeps UTC", () => {
    expect(html(<Moment page={pageIn("es")} at={at} zone="UTC" />)).toMatch(
      /15:00 UTC<span[^>]*><\/span><\/time>/,
    );
  });
  it.each(["es", "zh", "ar"] as const)("is not told twice in winter in London, in %s", (locale) => {
    const rendered = html(<Moment page={pageIn(locale)} at={at} zone="Europe/London" />);
    expect(rendered).toContain('data-local-time-target="other"></span>');
  });
  it("falls on another day in another zone", () => {
    const rendered = html(
      <Moment page={pageIn("es")} at={new Date("2010-12-14T23:30:00Z")} zone="Asia/Tokyo" style="day" />,
    );
    expect(rendered).toContain(">15 dic 2010</time>");
    expect(rendered).not.toContain("data-controller");
  });
  it("has Latin digits in Arabic, as the documents of the United Nations do", () => {
    expect(html(<Moment page={pageIn("ar")} at={at} zone="UTC" style="day" />)).toContain(
      ">14 ديسمبر 2010</time>",
    );
  });
});

it("a day has no zone to move it", () => {
  expect(html(<Day page={pageIn("fr")} date="2010-12-31" />)).toBe(
    '<time datetime="2010-12-31">31 décembre 2010</time>',
  );
});

it("a period says once what its ends share", () => {
  const to = new Date("2010-12-31T15:00:00Z");
  expect(html(<Period page={pageIn("es")} from={at} to={to} zone="UTC" />)).toContain(
    ">14–31 de diciembre de 2010<",
  );
});
