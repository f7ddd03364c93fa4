import { type Example, sample } from "../example.ts";
import { locales, type Page } from "../locale.ts";
import { LanguageTag, Passage } from "./language-tag.tsx";

export function languageTagExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Nombres propios de las lenguas", "أسماء اللغات"),
      content: (
        <p class="row">
          {[...locales.map(({ code }) => code), "pt-BR", "sw"].map((language) => (
            <LanguageTag language={language} />
          ))}
        </p>
      ),
    },
    {
      title: sample(page, "Pasajes", "مقاطع"),
      content: (
        <>
          <Passage language="ar">
            <p>نرحب بالمشاورات المفتوحة، ونطلب نشر «A/66/77» بجميع اللغات.</p>
          </Passage>
          <Passage language="zh">
            <p>我们欢迎公开磋商，并请以所有语文公布结果。</p>
          </Passage>
          <Passage language="ru">
            <p>Мы приветствуем открытые консультации.</p>
          </Passage>
        </>
      ),
    },
  ];
}
