// What every page loads. Each page and form works without it.
import { Application } from "@hotwired/stimulus";
import { config } from "@hotwired/turbo";
import { followAnchorsInPlace } from "./anchors.ts";
import { confirmInDialog } from "./confirm.ts";
import { controllers } from "./controllers.ts";
import { followPageChanges } from "./page-changes.ts";
import { keepFormsInHand, keepWhatIsOpen } from "./refreshes.ts";

config.forms.confirm = confirmInDialog;
followAnchorsInPlace();
followPageChanges();
keepFormsInHand();
keepWhatIsOpen();

const application = Application.start();
for (const [name, controller] of Object.entries(controllers)) application.register(name, controller);
