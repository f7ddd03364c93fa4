import { expect, it } from "vitest";
import { onEachInstallation } from "../../testing/installation.ts";

const base = `RESOLUTION 7 (GENEVA, 2018)

Consultations on the Internet

The Conference (Geneva, 2018),

recalling

a) the outcomes of the summit on the information society;

b) the mandate of the union in this field,

resolves

1 to hold an open consultation before each session of the group;

2 to publish every contribution in the language in which it was sent,
`;

const revised = base
  .replace("an open", "a public")
  .replace("2 to publish", "2 to webcast the meetings of the group;\n\n3 to publish");

const file = (name: string, text: string | Uint8Array): File => new File([text as BlobPart], name);

onEachInstallation("texts", (application) => {
  const { get, post } = { get: () => application().get, post: () => application().post };

  /** Sends texts and gives the address to which the answer leads. */
  async function send(fields: Parameters<ReturnType<typeof post>>[1], options = {}): Promise<string> {
    const answer = await post()("/en/texts", fields, options);
    expect(answer.status).toBe(303);
    return answer.headers.get("location")!;
  }

  it("compares two files that were sent, and keeps the page at an address of its own", async () => {
    const address = await send({
      for: "compare",
      first: file("base.txt", base),
      second: file("EUR-1.txt", revised),
    });
    expect(address).toMatch(/^\/en\/texts\/desk\/[\w-]{32}\/comparison$/);
    const answer = await get()(address);
    const html = await answer.text();
    expect([answer.status, answer.headers.get("x-robots-tag"), answer.headers.get("cache-control")]).toEqual([
      200,
      "noindex",
      "private, no-store",
    ]);
    expect(html).toContain('id="change-resolves.1"');
    expect(html).toMatch(/<del[^>]*>an open<\/del><ins[^>]*>a public<\/ins>/);
    expect(html).not.toContain("the mandate of the union");
    expect(await (await get()(`${address}?show=all`)).text()).toContain("the mandate of the union");
  });
});
