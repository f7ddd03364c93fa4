/** True of a control whose answer is not the one that the page came with. */
function isChanged(control: Element): boolean {
  if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
    return control.checked !== control.defaultChecked;
  }
  if (control instanceof HTMLInputElement && control.type === "file") return control.value !== "";
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    return control.value !== control.defaultValue;
  }
  if (control instanceof HTMLSelectElement) {
    // A list that marks no option as chosen shows its first one.
    const first = control.multiple || control.querySelector("option[selected]") ? null : control.options[0];
    return [...control.options].some(
      (option) => option.selected !== (option.defaultSelected || option === first),
    );
  }
  return false;
}

/** True of a form that someone is filling in: it holds the focus in a field, or an answer that has not been sent. */
function isInHand(form: HTMLFormElement): boolean {
  const focused = document.activeElement;
  if (focused?.matches("input, textarea, select, [contenteditable]") && form.contains(focused)) return true;
  return [...form.elements].some((control) => isChanged(control));
}

/** What a reader opened stays open while the page refreshes around it, and a question that was put stays on the screen. */
export function keepWhatIsOpen() {
  document.addEventListener("turbo:before-morph-attribute", (event) => {
    const { attributeName, mutationType } = (
      event as CustomEvent<{ attributeName: string; mutationType: "update" | "remove" }>
    ).detail;
    if (attributeName === "open" && mutationType === "remove") event.preventDefault();
  });
}

/**
 * While the page refreshes around it, a form that someone is filling in stays as it is. Not the form that was just sent:
 * the answer to it comes as a refresh too, with its errors.
 */
export function keepFormsInHand() {
  let sent: EventTarget | null = null;
  document.addEventListener("turbo:submit-start", ({ target }) => {
    sent = target;
  });
  document.addEventListener("input", ({ target }) => {
    if (target instanceof Element && target.closest("form") === sent) sent = null;
  });
  document.addEventListener("turbo:before-morph-element", (event) => {
    const { target } = event;
    if (target instanceof HTMLFormElement && target !== sent && isInHand(target)) event.preventDefault();
  });
}
