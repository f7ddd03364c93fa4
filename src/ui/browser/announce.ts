/**
 * Says a text to those who listen to the page. A live region speaks only if it was there, empty, before it was filled;
 * while a dialog is open, what is outside it stays unsaid, so the dialog's own region is used.
 */
export function announce(text: string) {
  const region =
    document.querySelector("dialog[open] [data-announcements]") ?? document.querySelector("#announcements");
  if (!region) return;
  region.textContent = "";
  setTimeout(() => {
    region.textContent = text;
  }, 100);
}
