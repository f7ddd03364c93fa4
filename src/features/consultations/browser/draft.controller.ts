import { Controller } from "@hotwired/stimulus";

/** Fields that are not kept: the key of the submission and files, which a browser cannot put back. */
const unkept = new Set(["submissionKey", "kept", "files"]);

/**
 * Keeps what is typed in a form in this browser until the server has taken it, so that a closed window or a lost
 * line costs nothing.
 */
export class DraftController extends Controller<HTMLFormElement> {
  get #key(): string {
    return `draft:${this.element.action}`;
  }

  override connect(): void {
    const kept = JSON.parse(localStorage.getItem(this.#key) ?? "{}") as Record<string, string>;
    // A form that came back with problems holds what was sent: that is newer.
    if (document.querySelector(".errors") === null) {
      for (const [name, value] of Object.entries(kept)) this.#put(name, value);
    }
    this.element.addEventListener("input", this.#keep);
    this.element.addEventListener("turbo:submit-end", this.#sent);
  }

  override disconnect(): void {
    this.element.removeEventListener("input", this.#keep);
    this.element.removeEventListener("turbo:submit-end", this.#sent);
  }

  readonly #keep = (): void => {
    const data = [...new FormData(this.element)].filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && !unkept.has(entry[0]),
    );
    localStorage.setItem(this.#key, JSON.stringify(Object.fromEntries(data)));
  };

  readonly #sent = (event: Event): void => {
    const { success } = (event as CustomEvent<{ success: boolean }>).detail;
    if (success) localStorage.removeItem(this.#key);
  };

  #put(name: string, value: string): void {
    const control = this.element.elements.namedItem(name);
    if (control instanceof RadioNodeList) control.value = value;
    else if (control instanceof HTMLInputElement && control.type === "checkbox")
      control.checked = control.value === value;
    else if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    )
      control.value = value;
  }
}
