import { route } from "#platform/http/route.ts";

export const addresses = {
  account: route("account"),
  signIn: route("sign-in"),
  signInLink: route("sign-in/:token"),
  organisations: route("organisations"),
  organisation: route("organisations/:id"),
  accreditations: route("organisations/:id/accreditations"),
  members: route("organisations/:id/members"),
  signOut: route("sign-out"),
} as const;
