import type { Written } from "./written.ts";

/** A resolution of nobody, written for the demonstration by its authors. */
export const spanish: Written = {
  base: `RESOLUCIÓN 7 (CIUDAD CLARA, 2024)

Participación a distancia en las reuniones de la Unión (texto de demostración)

La Conferencia de Demostración (Ciudad Clara, 2024),

recordando

a)	la resolución 70/125 de la Asamblea General de las Naciones Unidas, sobre la sociedad de la información;

b)	el mandato de la Unión de llevar los beneficios de las telecomunicaciones a todos los habitantes del planeta,

considerando

a)	que quien no puede viajar solo participa si puede hablar y ser oído desde donde está;

b)	que una conexión lenta excluye a quienes más necesitan participar;

c)	que un documento publicado en un solo idioma excluye a la mayoría de sus lectores,

resuelve

1	que toda reunión abierta admita la participación a distancia;

2	que los documentos se publiquen con treinta días de antelación en los seis idiomas oficiales;

3	que las contribuciones por escrito tengan el mismo valor que las intervenciones orales,

encarga al Secretario General

1	que presente al Consejo cada año un informe sobre la participación a distancia, por grupo interesado y por región;

2	que mantenga una página de las reuniones que pueda abrirse con una conexión lenta;

3	que organice, con las oficinas regionales, cursos para quienes moderan sesiones a distancia;

4	que transmita a las Naciones Unidas el informe a que se refiere el encarga al Secretario General 1,

invita a los Estados Miembros y a los Miembros de Sector

1	a que faciliten salas desde las que se pueda participar en grupo;

2	a que contribuyan con textos en el idioma de su elección.
`,
  revision: [
    ["RESOLUCIÓN 7 (CIUDAD CLARA, 2024)", "RESOLUCIÓN 7 (REV. PUERTO SERENO, 2028)"],
    [
      "La Conferencia de Demostración (Ciudad Clara, 2024),",
      "La Conferencia de Demostración (Puerto Sereno, 2028),",
    ],
    ["una conexión lenta excluye", "una conexión lenta, o demasiado cara, excluye"],
    [
      "que toda reunión abierta admita",
      "que toda reunión abierta, también la de los grupos de trabajo, admita",
    ],
    [
      "1	que presente al Consejo cada año un informe sobre la participación a distancia, por grupo interesado y por región;\n\n2	que mantenga",
      "1	que organice, con las oficinas regionales, cursos para quienes moderan sesiones a distancia;\n\n2	que presente al Consejo cada año un informe sobre la participación a distancia, por grupo interesado y por región;\n\n3	que mantenga",
    ],
    [
      "3	que organice, con las oficinas regionales, cursos para quienes moderan sesiones a distancia;\n\n4	que transmita a las Naciones Unidas el informe a que se refiere el encarga al Secretario General 1,",
      "4	que ofrezca subtítulos en el idioma del orador en todas las sesiones plenarias;\n\n5	que transmita a las Naciones Unidas el informe a que se refiere el encarga al Secretario General 2,",
    ],
    [
      "1	a que faciliten salas desde las que se pueda participar en grupo;\n\n2	a que contribuyan con textos en el idioma de su elección.",
      "a que faciliten salas desde las que se pueda participar en grupo.",
    ],
  ],
  north: [
    ["con treinta días", "con cuarenta y cinco días"],
    [
      "admita la participación a distancia;",
      "admita la participación a distancia, y que se dé la palabra a los ausentes en el mismo orden que a los presentes;",
    ],
    ["un informe sobre", "un informe público sobre"],
    [
      "3	que organice, con las oficinas regionales, cursos para quienes moderan sesiones a distancia;\n\n4	",
      "3	que ofrezca subtítulos en todas las sesiones plenarias;\n\n4	que organice, con las oficinas regionales, cursos para quienes moderan sesiones a distancia;\n\n5	",
    ],
  ],
  south: [
    ["con treinta días", "con sesenta días"],
    ["por grupo interesado y por región;", "por grupo interesado, por región y por género;"],
    [
      "3	que organice, con las oficinas regionales, cursos para quienes moderan sesiones a distancia;\n\n4	",
      "3	que sufrague la conexión de los participantes de los países menos adelantados;\n\n4	que organice, con las oficinas regionales, cursos para quienes moderan sesiones a distancia;\n\n5	",
    ],
  ],
  islands: `ISLAS

MOD considerando b): que una conexión lenta o interrumpida excluye a quienes más necesitan participar;

SUP resuelve 3

ADD encarga al Secretario General 2bis: que anuncie las reuniones en la hora de cada región;

NOC invita a los Estados Miembros y a los Miembros de Sector 1
`,
};
