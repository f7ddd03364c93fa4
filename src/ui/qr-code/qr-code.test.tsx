import QRCode from "qrcode";
import { expect, it } from "vitest";
import { html } from "../testing/page.ts";
import { QrCode } from "./qr-code.tsx";

const text = "https://acuerdo.example/verify/98";
const rendered = html(<QrCode text={text} label="Verify receipt 98" />);

it("has a module wherever the code has one, inside a quiet edge of four", () => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const drawn = new Set([...rendered.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  const dark = new Set<string>();
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) dark.add(`${x + 4} ${y + 4}`);
  }
  expect(drawn).toEqual(dark);
  expect(rendered).toContain(`viewBox="0 0 ${modules.size + 8} ${modules.size + 8}"`);
});

it("says what it leads to", () => {
  expect(rendered).toContain('role="img" aria-label="Verify receipt 98"');
});
