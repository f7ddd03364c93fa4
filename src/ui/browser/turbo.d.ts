/** The part of Turbo 8 that is used here; the package has no types of its own. */
declare module "@hotwired/turbo" {
  export const config: {
    forms: {
      confirm: (message: string, form: HTMLFormElement, submitter: HTMLElement | null) => Promise<boolean>;
    };
  };
}
