import { route } from "#platform/http/route.ts";

export const addresses = {
  account: route("account"),
  /** Shown by the feature that keeps contributions: the account leads there. */
  ownContributions: route("account/contributions"),
  signIn: route("sign-in"),
  signInLink: route("sign-in/:token"),
  organisations: route("organisations"),
  newOrganisation: route("organisations/new"),
  organisation: route("organisations/:id"),
  editOrganisation: route("organisations/:id/edit"),
  accreditations: route("organisations/:id/accreditations"),
  members: route("organisations/:id/members"),
  signOut: route("sign-out"),
} as const;
