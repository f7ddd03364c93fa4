import { Controller } from "@hotwired/stimulus";

/**
 * Says that files are too large before they are sent, which over a slow connection takes long; the server says so too.
 * Listens to `change` and `submit` of the form within.
 */
export class UploadLimitController extends Controller<HTMLElement> {
  static override values = { most: Number, message: String };
  static override targets = ["why"];
  /** In bytes, all files together. */
  declare readonly mostValue: number;
  declare readonly messageValue: string;
  declare readonly whyTarget: HTMLElement;

  check(event: Event): void {
    const inputs = [...this.element.querySelectorAll<HTMLInputElement>("input[type=file]")];
    const files = inputs.flatMap((input) => [...(input.files ?? [])]);
    const isTooMuch = files.reduce((sum, { size }) => sum + size, 0) > this.mostValue;
    this.whyTarget.textContent = isTooMuch ? this.messageValue : "";
    if (!isTooMuch || event.type !== "submit") return;
    event.preventDefault();
    inputs.find((input) => input.files?.length)?.focus();
  }
}
