import { expect, it } from "vitest";
import { html } from "../testing/page.ts";
import { Button, LinkButton, PostButton } from "./button.tsx";

it("a post button is a form of its own, its values unseen and escaped", () => {
  expect(
    html(
      <PostButton action="/w" fields={{ id: '"41"' }} look="danger" confirm="¿Retirar?">
        Retirar
      </PostButton>,
    ),
  ).toBe(
    '<form class="inline" method="post" action="/w"><input type="hidden" name="id" value="&quot;41&quot;"/>' +
      '<button type="submit" class="button danger" data-turbo-confirm="¿Retirar?">Retirar</button></form>',
  );
});

it("a link to a file is left to the browser", () => {
  const link = html(
    <LinkButton href="/d.csv" download>
      CSV
    </LinkButton>,
  );
  expect(link).toContain('data-turbo="false"');
  expect(link).toMatch(/ download(="")?[ >]/);
  expect(html(<LinkButton href="/d">Ver</LinkButton>)).toBe('<a class="button" href="/d">Ver</a>');
});

it("can be held back", () => {
  expect(html(<Button disabled>Publicar</Button>)).toMatch(/<button[^>]* disabled/);
  expect(html(<Button>Publicar</Button>)).not.toContain("disabled");
});
