import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";

/** The fonts of the six languages, in the order in which the template asks for them. */
const files = [
  ["@expo-google-fonts/noto-serif", "400Regular/NotoSerif_400Regular.ttf"],
  ["@expo-google-fonts/noto-serif", "400Regular_Italic/NotoSerif_400Regular_Italic.ttf"],
  ["@expo-google-fonts/noto-serif", "700Bold/NotoSerif_700Bold.ttf"],
  ["@expo-google-fonts/noto-naskh-arabic", "400Regular/NotoNaskhArabic_400Regular.ttf"],
  ["@expo-google-fonts/noto-naskh-arabic", "700Bold/NotoNaskhArabic_700Bold.ttf"],
  ["@embedpdf/fonts-sc", "fonts/NotoSansHans-Regular.otf"],
  ["@embedpdf/fonts-sc", "fonts/NotoSansHans-Bold.otf"],
] as const;

export function readFonts(): Buffer[] {
  return files.map(([name, file]) => {
    const manifest = findPackageJSON(name, import.meta.url);
    if (!manifest) throw new Error(`The package ${name} is not installed: run npm ci`);
    return readFileSync(join(dirname(manifest), file));
  });
}

/** The characters that a font has: the segments of its `cmap`, formats 4 and 12 (OpenType 1.9, cmap). */
function coverageOf(font: Buffer): [first: number, last: number][] {
  const tables = font.readUInt16BE(4);
  let cmap = 0;
  for (let i = 0; i < tables; i += 1) {
    if (font.toString("latin1", 12 + i * 16, 16 + i * 16) === "cmap")
      cmap = font.readUInt32BE(12 + i * 16 + 8);
  }
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4),
  );
  return subtables.flatMap((at): [number, number][] => {
    const format = font.readUInt16BE(at);
    if (format === 12) {
      return Array.from({ length: font.readUInt32BE(at + 12) }, (_, i) => [
        font.readUInt32BE(at + 16 + i * 12),
        font.readUInt32BE(at + 20 + i * 12),
      ]);
    }
    if (format !== 4) return [];
    const segments = font.readUInt16BE(at + 6) / 2;
    return Array.from({ length: segments }, (_, i) => [
      font.readUInt16BE(at + 16 + segments * 2 + i * 2),
      font.readUInt16BE(at + 14 + i * 2),
    ]);
  });
}

/**
 * A function that puts a visible sign for characters that no font has: PDF/UA-1 (§7.21.8) allows no missing glyph, and a
 * name in a rare script must not keep a whole report from being printed. Marks of direction have no glyph and stay.
 */
export function printable(fonts: readonly Buffer[]): (text: string) => string {
  const has = new Set<number>();
  for (const [first, last] of fonts.flatMap(coverageOf))
    for (let code = first; code <= last && code < 0x110000; code += 1) has.add(code);
  return (text) =>
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0)!;
      return has.has(code) || /\p{Cf}|\s/u.test(letter) ? letter : has.has(0xfffd) ? "�" : "?";
    }).join("");
}
