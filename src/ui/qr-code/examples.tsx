import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { QrCode } from "./qr-code.tsx";

export function qrCodeExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Un acuse", "إشعار استلام"),
      content: (
        <QrCode
          text="https://acuerdo.example/verify/98"
          label={sample(page, "Código para verificar el acuse 98", "رمز للتحقق من الإشعار 98")}
          caption={sample(page, "Verificar con el teléfono", "التحقق بالهاتف")}
        />
      ),
    },
  ];
}
