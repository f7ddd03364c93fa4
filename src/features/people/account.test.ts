import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { mails } from "#platform/schema.ts";
import {
  cookiesOf,
  onEachInstallation,
  type TestApplication,
  testPassword,
} from "../../testing/installation.ts";

/** Signs in by a link; gives the cookie. */
async function byLink({ post, installation }: TestApplication, email: string): Promise<string> {
  await post("/en/sign-in", { email, password: "", link: "yes" });
  const letter = (await installation.db.select().from(mails)).findLast(({ to }) => to === email)!;
  return cookiesOf(await post(new URL(letter.text.match(/https?:\/\/\S+/)![0]).pathname, {}));
}

onEachInstallation("someone's own account", (application) => {
  it("that was entered by a link gets a name and a password", async () => {
    const { get, post } = application();
    const email = `${randomUUID()}@example.org`;
    const cookie = await byLink(application(), email);
    expect(await (await get("/en/account", { cookie })).text()).toContain("Set a password");
    const named = await post("/en/account", { act: "name", name: " Amina Example " }, { cookie });
    expect([named.status, named.headers.get("location")]).toEqual([303, "/en/account?saved=name"]);
    const page = await (await get("/en/account?saved=name", { cookie })).text();
    expect(page).toMatch(/<h1><bdi>Amina Example<\/bdi><\/h1>/);
    expect(page).toContain("Your name was saved");
    const short = await post("/en/account", { act: "password", password: "short" }, { cookie });
    const told = await short.text();
    expect([short.status, told.includes('href="#password"')]).toEqual([422, true]);
    expect(told).not.toContain('value="short"');
    const password = "four words to remember";
    expect((await post("/en/account", { act: "password", password }, { cookie })).status).toBe(303);
    expect((await post("/en/sign-in", { email, password })).status).toBe(303);
    expect((await post("/en/account", { act: "name", name: "" }, { cookie })).status).toBe(422);
  });

  it("changes its password only with the one it has, and is then left everywhere else", async () => {
    const { get, post, signIn } = application();
    const email = `${randomUUID()}@example.org`;
    const here = await signIn(email);
    const elsewhere = cookiesOf(await post("/en/sign-in", { email, password: testPassword }));
    const password = "another long password";
    const wrong = await post(
      "/en/account",
      { act: "password", current: "not this one", password },
      { cookie: here.cookie },
    );
    expect([wrong.status, (await wrong.text()).includes('href="#current"')]).toEqual([422, true]);
    const changed = await post(
      "/en/account",
      { act: "password", current: testPassword, password },
      { cookie: here.cookie },
    );
    expect(changed.status).toBe(303);
    expect((await get("/en/account", { cookie: cookiesOf(changed) })).status).toBe(200);
    expect((await get("/en/account", { cookie: elsewhere })).status).toBe(401);
    expect((await post("/en/sign-in", { email, password: testPassword })).status).toBe(422);
    expect((await post("/en/sign-in", { email, password })).status).toBe(303);
  });

  it("is changed by no one who is not signed in", async () => {
    const { get, post } = application();
    expect((await get("/en/account")).status).toBe(401);
    expect((await post("/en/account", { act: "name", name: "Me" })).status).toBe(401);
    expect((await get("/en/account/contributions")).status).toBe(401);
  });
});
