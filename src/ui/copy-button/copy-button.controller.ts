import { Controller } from "@hotwired/stimulus";
import { announce } from "../browser/announce.ts";

/** Puts a text on the clipboard and says so. The button shows only where the browser lets it work. */
export class CopyButtonController extends Controller {
  static override values = { text: String, done: String };
  static override targets = ["button"];
  declare readonly textValue: string;
  declare readonly doneValue: string;
  declare readonly buttonTarget: HTMLButtonElement;

  override connect() {
    this.buttonTarget.hidden = !navigator.clipboard;
  }

  async copy() {
    await navigator.clipboard.writeText(this.textValue);
    const words = this.buttonTarget.textContent;
    this.buttonTarget.textContent = this.doneValue;
    announce(this.doneValue);
    setTimeout(() => {
      this.buttonTarget.textContent = words;
    }, 2000);
  }
}
