import { expect, it } from "vitest";
import { html, pageIn } from "../testing/page.ts";
import { Breadcrumbs } from "./breadcrumbs.tsx";

it("is a named list of links, each title kept from reordering its neighbours", () => {
  const trail = [{ href: "/es/procesos", label: "Procesos" }];
  expect(html(<Breadcrumbs page={pageIn("es")} trail={trail} />)).toBe(
    '<nav class="breadcrumbs" aria-label="Ruta de la página"><ol><li><a href="/es/procesos"><bdi>Procesos</bdi></a></li></ol></nav>',
  );
});
