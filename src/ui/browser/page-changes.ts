import { announce } from "./announce.ts";

/** True where moving focus would take the reader out of something they are doing. */
function isBusy(element: Element | null): boolean {
  return Boolean(element?.closest("form, dialog[open], [contenteditable]"));
}

/**
 * A browser says the title of a new page and reads from its top; Turbo changes the page without either. After a visit
 * that the reader made, this says the title and moves focus to the heading. It leaves alone the first load, a
 * restored page, a refresh of the same page, and a page that put focus somewhere itself (an error summary).
 */
export function followPageChanges() {
  let visited: { action: string; url: string } | null = null;
  let shownPath = location.pathname;
  let isAnswerDue = false;

  document.addEventListener("turbo:visit", (event) => {
    const { action, url } = (event as CustomEvent<{ action: string; url: string }>).detail;
    visited = { action, url };
  });
  document.addEventListener("turbo:submit-start", () => {
    isAnswerDue = true;
  });
  // The answer to a form may come as a refresh of the same page, which leaves focus in the form.
  document.addEventListener("turbo:render", () => {
    if (!isAnswerDue || document.documentElement.hasAttribute("data-turbo-preview")) return;
    isAnswerDue = false;
    document.querySelector<HTMLElement>("main [autofocus]")?.focus();
  });
  document.addEventListener("turbo:load", () => {
    const visit = visited;
    visited = null;
    const refreshed = visit?.action === "replace" && location.pathname === shownPath;
    shownPath = location.pathname;
    if (!visit || visit.action === "restore" || refreshed) return;
    if (document.activeElement?.matches("[autofocus]")) return;
    announce(document.title);
    if (isBusy(document.activeElement)) return;
    const anchor = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    const target = anchor ?? document.querySelector<HTMLElement>("main h1") ?? document.querySelector("main");
    if (!target) return;
    if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
  });
}
