import { Controller } from "@hotwired/stimulus";

/** Beside a moment told in another zone's time, the reader's own in place of UTC; nothing where the two are the same. */
export class LocalTimeController extends Controller<HTMLTimeElement> {
  static override values = { zone: String, words: String };
  static override targets = ["other"];
  declare readonly zoneValue: string;
  declare readonly wordsValue: string;
  declare readonly otherTarget: HTMLElement;

  override connect() {
    const at = new Date(this.element.dateTime);
    const isSame = (options: Intl.DateTimeFormatOptions) =>
      at.toLocaleString("en", options) === at.toLocaleString("en", { ...options, timeZone: this.zoneValue });
    if (isSame({ dateStyle: "short", timeStyle: "short" })) {
      this.otherTarget.textContent = "";
      return;
    }
    const time = new Intl.DateTimeFormat(document.documentElement.lang, {
      ...(isSame({ dateStyle: "short" }) ? {} : { day: "numeric", month: "short" }),
      hour: "numeric",
      minute: "2-digit",
    }).format(at);
    this.otherTarget.textContent = ` (${this.wordsValue.replace("{time}", time)})`;
  }
}
