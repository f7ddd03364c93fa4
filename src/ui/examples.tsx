import { barExamples } from "./bar/examples.tsx";
import { barChartExamples } from "./bar-chart/examples.tsx";
import { breadcrumbsExamples } from "./breadcrumbs/examples.tsx";
import { buttonExamples } from "./button/examples.tsx";
import { changeExamples } from "./change/examples.tsx";
import { copyButtonExamples } from "./copy-button/examples.tsx";
import { dataTableExamples } from "./data-table/examples.tsx";
import { documentExamples } from "./document/examples.tsx";
import { emptyStateExamples } from "./empty-state/examples.tsx";
import { entryExamples } from "./entry/examples.tsx";
import { errorSummaryExamples } from "./error-summary/examples.tsx";
import { evidenceExamples } from "./evidence/examples.tsx";
import { sample } from "./example.ts";
import { factsExamples } from "./facts/examples.tsx";
import { fieldExamples } from "./field/examples.tsx";
import { filtersExamples } from "./filters/examples.tsx";
import { groupSignExamples } from "./group-sign/examples.tsx";
import { historyExamples } from "./history/examples.tsx";
import { languageTagExamples } from "./language-tag/examples.tsx";
import { type Assets, Layout } from "./layout/layout.tsx";
import { locales, type Page } from "./locale.ts";
import { noticeExamples } from "./notice/examples.tsx";
import { pageHeaderExamples } from "./page-header/examples.tsx";
import { paginationExamples } from "./pagination/examples.tsx";
import { progressExamples } from "./progress/examples.tsx";
import { provisionExamples } from "./provision/examples.tsx";
import { qrCodeExamples } from "./qr-code/examples.tsx";
import { queueExamples } from "./queue/examples.tsx";
import { statusBadgeExamples } from "./status-badge/examples.tsx";
import { tabsExamples } from "./tabs/examples.tsx";
import { threadExamples } from "./thread/examples.tsx";
import { timeExamples } from "./time/examples.tsx";

const components = [
  { name: "breadcrumbs", examplesOf: breadcrumbsExamples },
  { name: "page-header", examplesOf: pageHeaderExamples },
  { name: "thread", examplesOf: threadExamples },
  { name: "tabs", examplesOf: tabsExamples },
  { name: "facts", examplesOf: factsExamples },
  { name: "button", examplesOf: buttonExamples },
  { name: "field", examplesOf: fieldExamples },
  { name: "error-summary", examplesOf: errorSummaryExamples },
  { name: "notice", examplesOf: noticeExamples },
  { name: "empty-state", examplesOf: emptyStateExamples },
  { name: "entry", examplesOf: entryExamples },
  { name: "group-sign", examplesOf: groupSignExamples },
  { name: "bar", examplesOf: barExamples },
  { name: "bar-chart", examplesOf: barChartExamples },
  { name: "data-table", examplesOf: dataTableExamples },
  { name: "filters", examplesOf: filtersExamples },
  { name: "pagination", examplesOf: paginationExamples },
  { name: "progress", examplesOf: progressExamples },
  { name: "status-badge", examplesOf: statusBadgeExamples },
  { name: "document", examplesOf: documentExamples },
  { name: "change", examplesOf: changeExamples },
  { name: "provision", examplesOf: provisionExamples },
  { name: "evidence", examplesOf: evidenceExamples },
  { name: "history", examplesOf: historyExamples },
  { name: "queue", examplesOf: queueExamples },
  { name: "time", examplesOf: timeExamples },
  { name: "language-tag", examplesOf: languageTagExamples },
  { name: "copy-button", examplesOf: copyButtonExamples },
  { name: "qr-code", examplesOf: qrCodeExamples },
];

/** Every component in use, on one page: to look at, and to be tested in a browser. */
export function ExamplesPage({ page, assets }: { page: Page; assets: Assets }) {
  // Samples exist in two languages: pages in the others show the Spanish ones, and say so.
  const language = page.locale === "ar" ? "ar" : "es";
  const basePath = page.path.split("?")[0]!;
  return (
    <Layout
      page={page}
      title={sample(page, "Componentes", "المكونات")}
      assets={assets}
      showsChinese
      navigation={[
        { href: basePath, label: sample(page, "Componentes", "المكونات"), current: true },
        { href: "#field", label: sample(page, "Formularios", "الاستمارات") },
        { href: "#document", label: sample(page, "Documentos", "الوثائق") },
      ]}
      languages={locales.map(({ code }) => ({ locale: code, href: `/${code}/ui` }))}
      account={{ name: "María Ferreira", href: "#account", signOutAction: "/sign-out" }}
      footer={[{ href: "#main", label: sample(page, "Accesibilidad", "إمكانية الوصول") }]}
    >
      <div lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
        <h1>{sample(page, "Componentes", "المكونات")}</h1>
        {components.map(({ name, examplesOf }) => (
          <section id={name} class="examples">
            <h2>
              <code>{name}</code>
            </h2>
            {examplesOf(page).map(({ title, content }) => (
              <div class="example">
                <p class="soft small">{title}</p>
                {content}
              </div>
            ))}
          </section>
        ))}
      </div>
    </Layout>
  );
}
