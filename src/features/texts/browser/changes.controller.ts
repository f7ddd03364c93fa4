import { Controller } from "@hotwired/stimulus";

/** Where this browser remembers that its reader wants no keys. */
const refused = "changes-keys-off";

/**
 * Goes from change to change by two buttons, or the keys n and p, or j and k. One can turn the keys off, since some readers' machines send
 * letters that nobody typed.
 * Source: WCAG 2.2, 2.1.4 Character Key Shortcuts.
 */
export class ChangesController extends Controller<HTMLElement> {
  static override targets = ["change", "bar", "place", "switch"];
  declare readonly changeTargets: readonly HTMLElement[];
  declare readonly barTarget: HTMLElement;
  declare readonly placeTarget: HTMLElement;
  declare readonly switchTarget: HTMLInputElement;
  /** The change last gone to, for when focus is on a button of the bar. */
  #current: HTMLElement | null = null;

  override connect(): void {
    this.barTarget.hidden = this.changeTargets.length === 0;
    this.#tell();
    this.switchTarget.checked = localStorage.getItem(refused) === null;
    document.addEventListener("keydown", this.#key);
    this.element.addEventListener("focusin", this.#tell);
  }

  override disconnect(): void {
    document.removeEventListener("keydown", this.#key);
    this.element.removeEventListener("focusin", this.#tell);
  }

  /** Pressing a button of the bar with the mouse leaves focus on the change. */
  stay(event: Event): void {
    event.preventDefault();
  }

  next(): void {
    this.#go(1);
  }

  previous(): void {
    this.#go(-1);
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

  /** To the change after, or before, the one last gone to, or else the top of the window. */
  #go(step: 1 | -1): void {
    const changes = this.changeTargets;
    const active = document.activeElement;
    const known = this.barTarget.contains(active) ? this.#current : null;
    const at = changes.findIndex((change) => change === known || change.contains(active));
    const below = changes.findIndex((change) => change.getBoundingClientRect().top > 0);
    const from = below === -1 ? changes.length : below;
    const change = changes[at === -1 ? (step === 1 ? from : from - 1) : at + step];
    if (!change) return;
    change.focus({ preventScroll: true });
    change.scrollIntoView({ block: "center" });
  }

  /** Says at which change the reader is, of how many. */
  readonly #tell = (): void => {
    const changes = this.changeTargets;
    const at = changes.findIndex((change) => change.contains(document.activeElement));
    if (at !== -1) this.#current = changes[at]!;
    const place = this.#current ? changes.indexOf(this.#current) : -1;
    this.placeTarget.textContent = place === -1 ? `${changes.length}` : `${place + 1} / ${changes.length}`;
  };
}
