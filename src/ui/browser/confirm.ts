/**
 * Asks before a form marked with `data-turbo-confirm` is sent, in the page's own dialog: the words are those of the
 * layout, in the reader's language. Answers false when the dialog is left by Escape.
 */
export function confirmInDialog(message: string): Promise<boolean> {
  const dialog = document.querySelector<HTMLDialogElement>("#confirm");
  const text = dialog?.querySelector("[data-message]");
  if (!dialog || !text) return Promise.resolve(window.confirm(message));
  text.textContent = message;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
