import { route } from "#platform/http/route.ts";

export const addresses = {
  list: route("processes/:slug/contributions"),
  contribute: route("processes/:slug/contribute"),
  register: route("processes/:slug/register"),
  import: route("processes/:slug/import"),
  importStep: route("processes/:slug/import/:id"),
  tally: route("processes/:slug/tally"),
  data: route("processes/:slug/data"),
  contribution: route("processes/:slug/contributions/:code"),
  receipt: route("processes/:slug/contributions/:code/receipt"),
  file: route("processes/:slug/contributions/:code/files/:position"),
  statement: route("processes/:slug/contributions/:code/files"),
  status: route("processes/:slug/contributions/:code/status"),
  withhold: route("processes/:slug/contributions/:code/withhold"),
  withdraw: route("processes/:slug/contributions/:code/withdraw"),
  correct: route("processes/:slug/contributions/:code/edit"),
} as const;
