import { route } from "#platform/http/route.ts";

export const addresses = {
  home: route(""),
  processes: route("processes"),
  newProcess: route("processes/new"),
  process: route("processes/:slug"),
  editProcess: route("processes/:slug/edit"),
  history: route("processes/:slug/history"),
} as const;
