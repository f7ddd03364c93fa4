import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { Button, LinkButton, PostButton } from "./button.tsx";

export function buttonExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Aspectos", "الأشكال"),
      content: (
        <form class="row" action="#buttons">
          <Button>{sample(page, "Guardar", "حفظ")}</Button>
          <Button look="quiet" name="draft" value="yes">
            {sample(page, "Guardar como borrador", "حفظ كمسودة")}
          </Button>
          <LinkButton href="#next" look="quiet">
            {sample(page, "Continuar", "متابعة")}
          </LinkButton>
          <Button disabled>{sample(page, "Publicar", "نشر")}</Button>
          <Button look="link">{sample(page, "Deshacer", "تراجع")}</Button>
        </form>
      ),
    },
    {
      title: sample(page, "Pregunta antes de enviar", "يسأل قبل الإرسال"),
      content: (
        <PostButton
          action="/withdraw"
          look="danger"
          fields={{ contribution: "41" }}
          confirm={sample(
            page,
            "El texto dejará de ser público. El acuse seguirá siendo válido.",
            "لن يعود النص متاحًا للعموم. ويبقى إشعار الاستلام صالحًا.",
          )}
        >
          {sample(page, "Retirar la contribución", "سحب المساهمة")}
        </PostButton>
      ),
    },
  ];
}
