import type { ControllerConstructor } from "@hotwired/stimulus";

/** Every `*.controller.ts` of ui and of the features, by the name of its file. The build writes this list. */
export const controllers: Readonly<Record<string, ControllerConstructor>> = {};
