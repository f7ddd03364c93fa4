import { route } from "#platform/http/route.ts";

export const addresses = {
  account: route("account"),
  signIn: route("sign-in"),
  signInLink: route("sign-in/:token"),
  signOut: route("sign-out"),
} as const;
