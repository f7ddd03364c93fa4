import { route } from "#platform/http/route.ts";

export const addresses = {
  ledger: route("ledger"),
  verify: route("ledger/verify"),
  tasks: route("tasks"),
  outbox: route("outbox"),
} as const;
