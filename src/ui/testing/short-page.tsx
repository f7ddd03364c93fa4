import { Button } from "../button/button.tsx";
import { ErrorSummary } from "../error-summary/error-summary.tsx";
import { Form } from "../field/form.tsx";
import { TextField } from "../field/text-field.tsx";
import { type Assets, Layout } from "../layout/layout.tsx";
import type { Page } from "../locale.ts";
import { Notice } from "../notice/notice.tsx";

interface ShortPageProps {
  page: Page;
  assets: Assets;
  number: string;
  /** How often it was asked for: what a refresh changes. */
  views: number;
  /** True after what was sent was taken: the page says so. */
  taken?: boolean | undefined;
  /** What was sent and refused. */
  refused?: string | undefined;
}

/** A heading, a link to the next page and a form, for what happens between two pages. */
export function ShortPage({ page, assets, number, views, taken, refused }: ShortPageProps) {
  const error = refused === undefined ? undefined : "Escriba dos palabras";
  return (
    <Layout
      page={page}
      title={`Página ${number}`}
      assets={assets}
      navigation={[]}
      languages={[]}
      account={{ signInHref: "/es/entrar" }}
      hasErrors={error !== undefined}
    >
      <ErrorSummary page={page} errors={error ? [{ field: "words", message: error }] : []} />
      {taken && (
        <Notice page={page} kind="good" flash>
          se guardó.
        </Notice>
      )}
      <h1>Página {number}</h1>
      <p id="views">{views}</p>
      <a href="?page=2">Dos</a>
      <Form action={page.path}>
        <TextField page={page} name="words" label="Palabras" required value={refused} error={error} />
        <Button>Enviar</Button>
      </Form>
    </Layout>
  );
}
