import type { Skeleton } from "#features/reports/skeleton.ts";

const heading = (text: string, level = 1) => ({ kind: "heading", text, level }) as const;
const paragraph = (text: string) => ({ kind: "paragraph", text, level: 1 }) as const;

const blocks = [
  heading("Introducción"),
  paragraph(
    "El presente informe es una demostración: sus frases las escribieron los autores del programa y nadie las aprobó. Da cuenta de unas consultas abiertas cuyas fechas y cuyos totales por grupo son los de 2010[^ Los totales figuran en el cuadro de A/66/77–E/2011/103; los textos de las contribuciones son inventados.].",
  ),
  paragraph(
    "Se pidieron comentarios por escrito, en cualquier formato, del 1 de septiembre al 31 de diciembre de 2010. El 14 de diciembre se celebró en Nueva York una reunión en la que cualquiera podía presentar su contribución o intervenir en el debate.",
  ),
  heading("Contribuciones recibidas"),
  paragraph(
    "Se recibieron [# total] contribuciones: [# written] por escrito, [# presentation] presentadas en la reunión y [# intervention] intervenciones en el debate. El cuadro que sigue las distribuye por grupo interesado.",
  ),
  { kind: "tally", text: "", level: 1 },
  paragraph(
    "La sociedad civil envió [# civil-society written] de los textos escritos. En la reunión hablaron sobre todo los gobiernos, con [# governments presentation] presentaciones y [# governments intervention] intervenciones.",
  ),
  heading("Opiniones expresadas"),
  heading("Coincidencias", 2),
  paragraph(
    "Quienes contribuyeron coincidieron en tres cosas:\na) que toda contribución tenga acuse de recibo y que los totales se publiquen con la lista que los respalda;\nb) que se pueda participar por escrito y a distancia[^ Una asociación dijo que una página que se abre en dos segundos decide si participa o no.];\nc) que cada organización informe una vez al año de lo que ha hecho, en un formato que permita comparar.",
  ),
  heading("Diferencias", 2),
  paragraph(
    "Se discutió si hace falta un órgano nuevo. Algunas delegaciones prefirieron examinar antes lo que hacen los que ya existen; otras propusieron un grupo de trabajo equilibrado entre regiones que dijera dónde tratar las cuestiones que no tienen lugar propio.",
  ),
  paragraph(
    "También se discutió la composición de ese grupo. La sociedad civil pidió tantos puestos como el sector privado.",
  ),
  heading("Próximos pasos"),
  paragraph(
    "La secretaría transmitirá el informe a la Asamblea General por conducto del Consejo Económico y Social[^ Así lo dispone el mandato, E/RES/2010/2.].",
  ),
  { kind: "contributors", text: "", level: 1 },
] as const;

/** A report in draft on the consultation of 2010, written for the demonstration by its authors; no organ issued it. */
export const report2010: Skeleton = {
  report: {
    language: "es",
    title: "Consultas abiertas sobre cooperación reforzada: informe de demostración",
    organ: "Asamblea General\nConsejo Económico y Social",
    session:
      "Asamblea General: sexagésimo sexto período de sesiones\nConsejo Económico y Social: período de sesiones sustantivo de 2011",
    agendaItem: "Tecnologías de la información y las comunicaciones para el desarrollo",
    symbol: "A/66/77–E/2011/103",
    distribution: "general",
    originalLanguage: "es",
    datedOn: "2011-05-04",
    summary:
      "Documento de demostración. Resume unas consultas abiertas a todos los grupos interesados: cuántas contribuciones llegaron, de quién y por qué vía, en qué coincidieron y en qué no.",
  },
  blocks: blocks.map((block, i) => ({ ...block, place: i + 1, options: {} })),
};
