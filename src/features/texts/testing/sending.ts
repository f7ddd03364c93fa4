import { expect } from "vitest";
import type { TestApplication } from "../../../testing/installation.ts";

/** A resolution written for tests. */
export const base = `RESOLUTION 7 (GENEVA, 2018)

Consultations on the Internet

The Conference (Geneva, 2018),

recalling

a) the outcomes of the summit on the information society, in resolution 70/1 of 25 September 2015;

b) the mandate of the union in this field,

resolves

1 to hold an open consultation before each session of the group;

2 to publish every contribution in the language in which it was sent,

instructs the Secretary-General

1 to report each year to the Council on the consultations held,
`;

/** The same with a word changed and a clause added. */
export const revised = base
  .replace("an open", "a public")
  .replace("2 to publish", "2 to webcast the meetings of the group;\n\n3 to publish");

export const file = (name: string, content: string | Uint8Array): File =>
  new File([content as BlobPart], name);

type Fields = Parameters<TestApplication["post"]>[1];

/** Sends texts and gives the address to which the answer leads. */
export async function send(
  { post }: TestApplication,
  fields: Fields,
  options: { cookie?: string } = {},
): Promise<string> {
  const answer = await post("/en/texts", fields, options);
  expect(answer.status).toBe(303);
  return answer.headers.get("location")!;
}

/** Lays the base and its revision on a desk; gives the desk's address. */
export async function layOut(
  application: TestApplication,
  options: { cookie?: string } = {},
): Promise<string> {
  const fields = { for: "compare", first: file("base.txt", base), second: file("EUR-1.txt", revised) };
  const address = await send(application, fields, options);
  return address.replace(/\/comparison$/, "");
}

export async function pageOf({ get }: TestApplication, address: string, cookie?: string): Promise<string> {
  const answer = await get(address, cookie ? { cookie } : {});
  expect([address, answer.status]).toEqual([address, 200]);
  return answer.text();
}

/** What the problems of a form say, and where each leads. */
export const problemsIn = (html: string) =>
  [...html.matchAll(/<li><a href="#([\w-]+)">(.*?)<\/a><\/li>/g)].map(([, field, words]) => [field, words]);
