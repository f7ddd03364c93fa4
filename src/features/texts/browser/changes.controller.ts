import { Controller } from "@hotwired/stimulus";

/** Where this browser remembers that its reader wants no keys. */
const refused = "changes-keys-off";

/**
 * Goes from change to change by the keys n and p, or j and k. One can turn them off, since some readers' machines send
 * letters that nobody typed.
 * Source: WCAG 2.2, 2.1.4 Character Key Shortcuts.
 */
export class ChangesController extends Controller<HTMLElement> {
  static override targets = ["change", "keys", "switch"];
  declare readonly changeTargets: readonly HTMLElement[];
  declare readonly keysTarget: HTMLElement;
  declare readonly switchTarget: HTMLInputElement;

  override connect(): void {
    this.keysTarget.hidden = this.changeTargets.length === 0;
    this.switchTarget.checked = localStorage.getItem(refused) === null;
    document.addEventListener("keydown", this.#key);
  }

  override disconnect(): void {
    document.removeEventListener("keydown", this.#key);
  }

  remember(): void {
    if (this.switchTarget.checked) localStorage.removeItem(refused);
    else localStorage.setItem(refused, "yes");
  }

  readonly #key = (event: KeyboardEvent): void => {
    const isTyping = (event.target as Element).closest("input, textarea, select, [contenteditable], dialog");
    const withOthers = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    if (isTyping || withOthers || !this.switchTarget.checked) return;
    if (event.key === "n" || event.key === "j") this.#go(1);
    else if (event.key === "p" || event.key === "k") this.#go(-1);
    else return;
    event.preventDefault();
  };

  /** To the change after, or before, the one that has focus, or else the top of the window. */
  #go(step: 1 | -1): void {
    const changes = this.changeTargets;
    const focused = changes.findIndex((change) => change.contains(document.activeElement));
    const below = changes.findIndex((change) => change.getBoundingClientRect().top > 0);
    const from = below === -1 ? changes.length : below;
    const next = focused === -1 ? (step === 1 ? from : from - 1) : focused + step;
    const change = changes[next];
    if (!change) return;
    change.focus({ preventScroll: true });
    change.scrollIntoView({ block: "center" });
  }
}
