import { Button } from "../button/button.tsx";
import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { Checkbox, Checkboxes, Radios, Select } from "./choice-fields.tsx";
import { DateField, DateTimeField } from "./date-fields.tsx";
import { FileField } from "./file-field.tsx";
import { Form } from "./form.tsx";
import { EmailField, SearchField, TextArea, TextField } from "./text-field.tsx";

export function fieldExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Una pregunta a la vez", "سؤال واحد في كل مرة"),
      content: (
        <Form action="#form" multipart hidden={{ key: "example" }}>
          <TextField
            page={page}
            name="organisation"
            label={sample(page, "Organización", "المنظمة")}
            hint={sample(page, "Tal como figura en su acreditación", "كما ترد في وثيقة الاعتماد")}
            error={sample(
              page,
              "Indique la organización en cuyo nombre habla",
              "اذكر المنظمة التي تتحدث باسمها",
            )}
            autocomplete="organization"
            required
          />
          <EmailField
            page={page}
            name="email"
            label={sample(page, "Correo electrónico", "البريد الإلكتروني")}
            required
          />
          <TextArea
            page={page}
            name="comment"
            label={sample(page, "Su comentario", "تعليقك")}
            longest={20000}
            value={sample(page, "Proponemos que las reuniones se transmitan.", "نقترح بث الاجتماعات.")}
          />
          <FileField page={page} name="files" label={sample(page, "Archivos", "الملفات")} multiple />
          <Radios
            page={page}
            name="channel"
            label={sample(page, "¿Cómo participa?", "كيف تشارك؟")}
            required
            value="written"
            options={[
              { value: "written", label: sample(page, "Por escrito", "كتابةً") },
              {
                value: "presentation",
                label: sample(page, "Presentación en la reunión", "عرض في الاجتماع"),
                hint: sample(page, "Hasta diez minutos", "عشر دقائق على الأكثر"),
              },
            ]}
          />
          <Checkbox
            page={page}
            name="consent"
            label={sample(page, "Publicar con mi nombre", "النشر باسمي")}
            hint={sample(page, "Puede cambiarlo más tarde", "يمكنك تغيير ذلك لاحقًا")}
          />
          <Button>{sample(page, "Enviar", "إرسال")}</Button>
        </Form>
      ),
    },
    {
      title: sample(page, "Otros campos", "حقول أخرى"),
      content: (
        <Form action="#form">
          <SearchField
            page={page}
            name="q"
            label={sample(page, "Buscar en los textos", "البحث في النصوص")}
            marksOptional={false}
          />
          <Select
            page={page}
            name="group"
            label={sample(page, "Grupo interesado", "المجموعة")}
            required
            value="civil-society"
            options={[
              { value: "governments", label: sample(page, "Gobiernos", "الحكومات") },
              { value: "civil-society", label: sample(page, "Sociedad civil", "المجتمع المدني") },
            ]}
          />
          <Checkboxes
            page={page}
            name="languages[]"
            label={sample(page, "Idiomas de trabajo", "لغات العمل")}
            values={["fr"]}
            error={sample(page, "Elija al menos dos idiomas", "اختر لغتين على الأقل")}
            options={[
              { value: "fr", label: "Français", lang: "fr" },
              { value: "ru", label: "Русский", lang: "ru" },
            ]}
          />
          <DateField
            page={page}
            name="closes"
            label={sample(page, "Cierre", "الإقفال")}
            value="2026-12-31"
            required
          />
          <DateTimeField
            page={page}
            name="meets"
            label={sample(page, "Reunión", "الاجتماع")}
            value="2026-12-14T10:00"
            zone="America/New_York"
            zones={[
              { value: "America/New_York", label: "New York" },
              { value: "Europe/Zurich", label: "Genève" },
            ]}
            required
          />
        </Form>
      ),
    },
  ];
}
