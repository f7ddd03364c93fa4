import { expect, test } from "vitest";
import { docx, extraction, p, paragraphs } from "./made-files.ts";

const mail = (headers: string, body: string): string =>
  `From: a@example.org\r\nTo: b@example.org\r\nSubject: Comments\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}`;

test("quoted-printable in another encoding, and lines broken by the mail programme", async () => {
  const body =
    "La delegaci=F3n agradece la convocatoria y desea que =\r\nconste su apoyo.\r\n\r\nAtentamente.";
  const headers =
    "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable";
  expect(await paragraphs(mail(headers, body), "a.eml")).toEqual([
    "La delegación agradece la convocatoria y desea que conste su apoyo.",
    "Atentamente.",
  ]);
});

test("of two versions the plain one is read, unless it says nothing", async () => {
  const both = (plain: string): string =>
    mail(
      "Content-Type: multipart/alternative; boundary=b",
      `--b\r\nContent-Type: text/plain\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>We support <b>both</b> options.</p><p>Regards</p>\r\n--b--`,
    );
  expect(await paragraphs(both("We support both options. Regards"), "a.eml")).toEqual([
    "We support both options. Regards",
  ]);
  expect(await paragraphs(both("See HTML."), "a.eml")).toEqual(["We support both options.", "Regards"]);
});

test("attachments are named, those that can be read are read, pictures in the text are not", async () => {
  const attached = (name: string, type: string, content: Uint8Array, more = ""): string =>
    `--b\r\nContent-Type: ${type}\r\nContent-Disposition: ${more || "attachment"}; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString("base64")}\r\n`;
  const file = mail(
    "Content-Type: multipart/mixed; boundary=b",
    `--b\r\nContent-Type: text/plain\r\n\r\nPlease find attached.\r\n${attached("=?utf-8?Q?posici=C3=B3n.docx?=", "application/octet-stream", docx(p("Our position.")))}${attached("scan.zip", "application/zip", Uint8Array.of(80, 75, 3, 4))}${attached("logo.png", "image/png", Uint8Array.of(137), "inline")}--b--`,
  );
  expect(await extraction(file, "a.eml")).toEqual({
    status: "extracted",
    format: "eml",
    text: "Please find attached.\n\nposición.docx\n\nOur position.\n\nscan.zip",
    attachments: ["posición.docx", "scan.zip"],
    truncated: false,
  });
});
