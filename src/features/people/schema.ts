import { bigint, boolean, date, index, jsonb, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { moment } from "#platform/schema.ts";

/** Words in several languages, by code. */
export type Localized = Readonly<Record<string, string>>;

/** Accounts, as better-auth keeps them (its model names: user, session, account, verification). */
export const users = pgTable("users", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text("image"),
  /** May set up processes and see the installation's own pages. */
  secretariat: boolean("secretariat").notNull().default(false),
  createdAt: moment("created_at").notNull().defaultNow(),
  updatedAt: moment("updated_at").notNull().defaultNow(),
});

export const sessions = pgTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    token: text("token").notNull().unique(),
    expiresAt: moment("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [index("sessions_by_user").on(t.userId)],
);

export const accounts = pgTable(
  "accounts",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: moment("access_token_expires_at"),
    refreshTokenExpiresAt: moment("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [index("accounts_by_user").on(t.userId)],
);

export const verifications = pgTable(
  "verifications",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: moment("expires_at").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [index("verifications_by_identifier").on(t.identifier)],
);

/** Attempts to sign in, counted across every server. */
export const rateLimits = pgTable("rate_limits", {
  id: text("id").primaryKey(),
  key: text("key").notNull().unique(),
  count: bigint("count", { mode: "number" }).notNull(),
  lastRequest: bigint("last_request", { mode: "number" }).notNull(),
});

/** Stakeholder groups as each organ counts them: ECOSOC's differ from ITU's. */
export const stakeholderGroups = pgTable(
  "stakeholder_groups",
  {
    scheme: text("scheme").notNull(),
    code: text("code").notNull(),
    position: bigint("position", { mode: "number" }).notNull(),
    names: jsonb("names").$type<Localized>().notNull(),
    /** The colour and sign that it shares with the same group elsewhere: a code of the house's own seven groups. */
    sign: text("sign").notNull(),
  },
  (t) => [primaryKey({ columns: [t.scheme, t.code] })],
);

/** Regional groups of States and, for ITU, its regional organisations. */
export const regionalGroups = pgTable(
  "regional_groups",
  {
    scheme: text("scheme").notNull(),
    code: text("code").notNull(),
    position: bigint("position", { mode: "number" }).notNull(),
    names: jsonb("names").$type<Localized>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.scheme, t.code] })],
);

export const organisations = pgTable(
  "organisations",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    name: text("name").notNull(),
    /** The name without case, accents and punctuation: one organisation written two ways is found once. */
    nameKey: text("name_key").notNull(),
    acronym: text("acronym"),
    groupCode: text("group_code").notNull(),
    /** Where it is based: ISO 3166-1 alpha-2. */
    state: text("state"),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    unique("organisations_by_key").on(t.nameKey, t.groupCode),
    index("organisations_by_state").on(t.state),
  ],
);

/** People who speak for organisations. Their addresses are never published. */
export const persons = pgTable(
  "persons",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    name: text("name").notNull(),
    email: text("email"),
    userId: text("user_id").references(() => users.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [index("persons_by_user").on(t.userId), index("persons_by_email").on(t.email)],
);

export const memberships = pgTable(
  "memberships",
  {
    personId: bigint("person_id", { mode: "number" })
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    organisationId: bigint("organisation_id", { mode: "number" })
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    capacity: text("capacity"),
    /** May speak in the organisation's name. */
    represents: boolean("represents").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.organisationId] }),
    index("memberships_by_organisation").on(t.organisationId),
  ],
);

/** The standing under which an organisation takes part. */
export const accreditations = pgTable(
  "accreditations",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    organisationId: bigint("organisation_id", { mode: "number" })
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    kind: text("kind", {
      enum: ["member-state", "sector-member", "associate", "ecosoc-consultative", "wsis", "observer"],
    }).notNull(),
    reference: text("reference"),
    since: date("since"),
    until: date("until"),
  },
  (t) => [index("accreditations_by_organisation").on(t.organisationId)],
);
