import { type Example, sample } from "../example.ts";
import type { Page } from "../locale.ts";
import { StatusBadge } from "./status-badge.tsx";

export function statusBadgeExamples(page: Page): Example[] {
  return [
    {
      title: sample(page, "Clases", "الأنواع"),
      content: (
        <p class="row">
          <StatusBadge kind="neutral">{sample(page, "Borrador", "مسودة")}</StatusBadge>
          <StatusBadge kind="info">{sample(page, "Abierta", "مفتوحة")}</StatusBadge>
          <StatusBadge kind="good">{sample(page, "Publicada", "منشورة")}</StatusBadge>
          <StatusBadge kind="warn">{sample(page, "Recibida fuera de plazo", "وردت بعد المهلة")}</StatusBadge>
          <StatusBadge kind="bad">{sample(page, "Retirada", "مسحوبة")}</StatusBadge>
        </p>
      ),
    },
  ];
}
