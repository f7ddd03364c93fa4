import { route } from "#platform/http/route.ts";

export const addresses = {
  home: route(""),
  processes: route("processes"),
  newProcess: route("processes/new"),
  process: route("processes/:slug"),
  editProcess: route("processes/:slug/edit"),
  processState: route("processes/:slug/status"),
  roles: route("processes/:slug/roles"),
  tasks: route("processes/:slug/tasks"),
  history: route("processes/:slug/history"),
  /** What features to the right show: the first page and the thread lead there. */
  texts: route("texts"),
  savedTexts: route("processes/:slug/texts/:number"),
  contributions: route("processes/:slug/contributions"),
  contribution: route("processes/:slug/contributions/:code"),
  contribute: route("processes/:slug/contribute"),
  report: route("processes/:slug/report"),
} as const;
