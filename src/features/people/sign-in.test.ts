import { expect, it } from "vitest";
import { mails } from "#platform/schema.ts";
import { cookiesOf, onEachInstallation, testPassword } from "../../testing/installation.ts";

onEachInstallation("an account", (application) => {
  it("is entered by password, left again, and leads back only to pages of ours", async () => {
    const { get, post, signIn } = application();
    const email = "officer@example.org";
    await signIn(email);
    const wrong = await post("/en/sign-in", { email, password: "not the right password", return: "" });
    expect([wrong.status, wrong.headers.getSetCookie()]).toEqual([422, []]);
    const unknown = await post("/en/sign-in", {
      email: "nobody@example.org",
      password: testPassword,
      return: "",
    });
    expect(unknown.status).toBe(422);
    const places: [string, string][] = [
      ["/en/processes?page=2", "/en/processes?page=2"],
      ["//elsewhere.example", "/en"],
      ["/\\elsewhere.example", "/en"],
      ["https://elsewhere.example", "/en"],
      ["", "/en"],
    ];
    let cookie = "";
    for (const [wanted, to] of places) {
      const answer = await post("/en/sign-in", { email, password: testPassword, return: wanted });
      expect([wanted, answer.status, answer.headers.get("location")]).toEqual([wanted, 303, to]);
      for (const line of answer.headers.getSetCookie())
        expect(line).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/);
      cookie = cookiesOf(answer);
    }
    expect(await (await get("/en/account", { cookie })).text()).toContain(email);
    const left = await post("/en/sign-out", {}, { cookie });
    expect([left.status, left.headers.getSetCookie().length > 0]).toEqual([303, true]);
    expect((await get("/en/account", { cookie })).status).toBe(401);
  });

  it("is entered by a link in a letter, in the reader's language, once", async () => {
    const { get, post, installation } = application();
    const sent = await post("/es/entrar", { email: "new@example.org", password: "", link: "yes" });
    expect(sent.status).toBe(200);
    const [letter] = (await installation.db.select().from(mails)).filter(
      ({ to }) => to === "new@example.org",
    );
    const path = new URL(letter!.text.match(/https?:\/\/\S+/)![0]).pathname;
    expect(path).toMatch(/^\/es\/entrar\/\w+$/);
    // Mail programs open links by themselves: opening it spends nothing.
    expect((await get(path)).status).toBe(200);
    const answer = await post(path, {});
    expect(answer.status).toBe(303);
    const cookie = cookiesOf(answer);
    expect(await (await get("/es/cuenta", { cookie })).text()).toContain("new@example.org");
    expect((await post(path, {})).status).toBe(422);
  });

  it("of no one opens no page of the secretariat", async () => {
    const { get, post, signIn } = application();
    const { cookie } = await signIn("reader@example.org");
    for (const path of ["/en/tasks", "/en/outbox", "/en/processes/new"]) {
      expect([path, (await get(path)).status, (await get(path, { cookie })).status]).toEqual([
        path,
        401,
        403,
      ]);
    }
    expect(
      (
        await post(
          "/en/processes",
          { slug: "mine", title_en: "Mine", opensAt: "2020-01-01T00:00" },
          { cookie },
        )
      ).status,
    ).toBe(403);
  });
});
