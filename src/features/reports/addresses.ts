import { route } from "#platform/http/route.ts";

export const addresses = {
  report: route("processes/:slug/report"),
  edit: route("processes/:slug/report/edit"),
  block: route("processes/:slug/report/edit/:id"),
  masthead: route("processes/:slug/report/masthead"),
  history: route("processes/:slug/report/history"),
  publish: route("processes/:slug/report/publish"),
} as const;
