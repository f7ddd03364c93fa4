import { Button } from "#ui/button/button.tsx";
import { Select } from "#ui/field/choice-fields.tsx";
import { Form } from "#ui/field/form.tsx";
import { TextField } from "#ui/field/text-field.tsx";
import { addressOf } from "../addresses.ts";
import { said } from "./names.ts";
import type { OverviewProps } from "./overview.tsx";

/** Which text is the base, and who proposes what: guessed from the files, corrected here. */
export function Corrections({ page, desk, given }: OverviewProps) {
  const { t } = page;
  return (
    <section>
      <h2>{t("texts.roles")}</h2>
      <p>{t("texts.roles.help")}</p>
      <Form action={addressOf(desk.place, "overview", page.locale)}>
        {desk.texts.map(({ position, name, role, proponents }) => {
          const problem = (field: string) => given.problems.find((each) => each.field === field);
          const wrong = { role: problem(`role-${position}`), names: problem(`proponents-${position}`) };
          return (
            <fieldset class="correction">
              <legend>
                <bdi>{name}</bdi>
              </legend>
              <Select
                page={page}
                name={`role-${position}`}
                label={t("texts.role")}
                value={given.values[`role-${position}`] ?? role}
                error={wrong.role && t(wrong.role.message)}
                empty={null}
                required
                options={(["base", "proposal", "aside"] as const).map((value) => ({
                  value,
                  label: t(`texts.role.${value}`),
                }))}
              />
              <TextField
                page={page}
                name={`proponents-${position}`}
                label={said(page, "proponents")}
                value={given.values[`proponents-${position}`] ?? proponents.join(", ")}
                error={wrong.names && t(wrong.names.message)}
                marksOptional={false}
              />
            </fieldset>
          );
        })}
        <Button look="quiet">{t("texts.roles.save")}</Button>
      </Form>
    </section>
  );
}
