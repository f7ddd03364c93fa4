import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { magicLink } from "better-auth/plugins";
import { type Actor, anyone } from "#platform/actor.ts";
import type { Config } from "#platform/config.ts";
import { queueLetter } from "#platform/mail.ts";
import type { Services } from "#platform/services.ts";
import { passwordCharacters } from "./forms.ts";
import { accounts, rateLimits, sessions, users, verifications } from "./schema.ts";

/** A link to sign in is good for this long, in seconds: a letter may take a while on a slow line. */
const linkSeconds = 30 * 60;

/** Accounts: by a link sent to an e-mail address, or by password. `linkAddress` gives the page that a token opens. */
export function createAuth(services: Services, linkAddress: (token: string, locale: string) => string) {
  const { db, config, jobs } = services;
  return betterAuth({
    appName: "Acuerdo",
    baseURL: config.publicUrl,
    basePath: "/auth",
    secret: config.secret,
    telemetry: { enabled: false },
    logger: { disabled: config.mode === "test" },
    database: drizzleAdapter(db, {
      provider: "pg",
      schema: {
        user: users,
        session: sessions,
        account: accounts,
        verification: verifications,
        rateLimit: rateLimits,
      },
    }),
    user: {
      additionalFields: {
        secretariat: { type: "boolean", required: false, defaultValue: false, input: false },
      },
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordCharacters.least,
      maxPasswordLength: passwordCharacters.most,
      autoSignIn: true,
    },
    session: { expiresIn: 14 * 24 * 3600, updateAge: 24 * 3600 },
    // The tests sign in often from one address.
    rateLimit: { enabled: config.mode !== "test", storage: "database", window: 60, max: 30 },
    advanced: { useSecureCookies: config.publicUrl.startsWith("https:"), cookiePrefix: "acuerdo" },
    plugins: [
      magicLink({
        expiresIn: linkSeconds,
        storeToken: "hashed",
        sendMagicLink: async ({ email, token, metadata }) => {
          const locale = typeof metadata?.locale === "string" ? metadata.locale : "en";
          const words = services.words(locale);
          await queueLetter(db, jobs, config, {
            to: email,
            subject: words("people.link.subject"),
            text: words("people.link.text", {
              address: linkAddress(token, locale),
              minutes: linkSeconds / 60,
            }),
          });
        },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** Who sent the request, by its session cookie. */
export async function actorOf(
  auth: Auth,
  headers: Headers,
  { secretariatEmails }: Pick<Config, "secretariatEmails">,
): Promise<Actor> {
  if (!headers.get("cookie")?.includes("acuerdo.session_token")) return anyone;
  const session = await auth.api.getSession({ headers });
  if (!session) return anyone;
  const { id, name, email, emailVerified, secretariat } = session.user;
  // An address counts only once its bearer has opened a letter sent to it.
  const named = emailVerified && secretariatEmails.includes(email.toLowerCase());
  return {
    kind: "person",
    id,
    name: name || email.split("@")[0]!,
    email,
    secretariat: secretariat === true || named,
  };
}
