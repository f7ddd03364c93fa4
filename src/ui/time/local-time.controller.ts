import { Controller } from "@hotwired/stimulus";

/** Adds the reader's own time to a moment told in another zone's. */
export class LocalTimeController extends Controller<HTMLTimeElement> {
  static override values = { zone: String, words: String };
  declare readonly zoneValue: string;
  declare readonly wordsValue: string;

  override connect() {
    const at = new Date(this.element.dateTime);
    if (this.element.querySelector(".local-time") || this.clock(at) === this.clock(at, this.zoneValue))
      return;
    const time = new Intl.DateTimeFormat(document.documentElement.lang, {
      ...(this.day(at) === this.day(at, this.zoneValue) ? {} : { day: "numeric", month: "short" }),
      hour: "numeric",
      minute: "2-digit",
    }).format(at);
    const added = document.createElement("span");
    added.className = "local-time";
    added.textContent = ` (${this.wordsValue.replace("{time}", time)})`;
    this.element.append(added);
  }

  private clock(at: Date, timeZone?: string) {
    return at.toLocaleString("en", timeZone ? { timeZone } : {});
  }

  private day(at: Date, timeZone?: string) {
    return at.toLocaleDateString("en", timeZone ? { timeZone } : {});
  }
}
