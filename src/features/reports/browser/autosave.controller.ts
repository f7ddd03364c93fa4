import { Controller } from "@hotwired/stimulus";

/** A pause in typing after which what was typed is saved, in milliseconds. */
const pauseMs = 2_000;
/** When the line is cut, saving is tried again after this, in milliseconds. */
const retryMs = 10_000;

/**
 * Saves a form a while after each change, by the address to which it is sent. What someone else saved meanwhile is never
 * overwritten: the form is then sent as a page, whose answer shows both texts.
 */
export class AutosaveController extends Controller<HTMLFormElement> {
  static override targets = ["state", "text"];
  static override values = { saving: String, saved: String, unsaved: String };
  declare readonly stateTarget: HTMLElement;
  declare readonly textTarget: HTMLTextAreaElement;
  declare readonly savingValue: string;
  declare readonly savedValue: string;
  declare readonly unsavedValue: string;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  #changed = false;

  override connect(): void {
    window.addEventListener("beforeunload", this.#hold);
  }

  override disconnect(): void {
    window.removeEventListener("beforeunload", this.#hold);
    clearTimeout(this.#timer);
  }

  later(): void {
    this.#changed = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), pauseMs);
  }

  now(): void {
    clearTimeout(this.#timer);
    if (this.#changed) this.#saving = (this.#saving ?? Promise.resolve()).then(() => this.#save());
  }

  /** A button waits for the save that is under way: its answer brings the version from which the next one starts. */
  async send(event: SubmitEvent): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#saving) {
      this.#changed = false;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    await this.#saving;
    this.#saving = null;
    this.element.requestSubmit(event.submitter);
  }

  async #save(): Promise<void> {
    if (!this.#changed) return;
    this.#changed = false;
    this.stateTarget.textContent = this.savingValue;
    const body = new FormData(this.element);
    body.set("act", "save");
    try {
      const answer = await fetch(this.element.action, {
        method: "POST",
        body,
        headers: { accept: "application/json" },
      });
      if (answer.status === 409) {
        this.#saving = null;
        this.element.requestSubmit();
        return;
      }
      if (!answer.ok) throw new Error(answer.statusText);
      const { version } = (await answer.json()) as { version: number };
      const field = this.element.elements.namedItem("version") as HTMLInputElement;
      field.value = String(version);
      // The page came with other words: what compares with them must know these.
      this.textTarget.defaultValue = String(body.get("text") ?? "").replaceAll("\r\n", "\n");
      this.stateTarget.textContent = this.#changed ? this.unsavedValue : this.savedValue;
    } catch {
      this.#changed = true;
      this.stateTarget.textContent = this.unsavedValue;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.now(), retryMs);
    } finally {
      if (!this.#changed) this.#saving = null;
    }
  }

  readonly #hold = (event: BeforeUnloadEvent): void => {
    if (this.#changed) event.preventDefault();
  };
}
