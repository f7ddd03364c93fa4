/**
 * Passages of the NETmundial contributions of 2014 read and coded for this project: contribution, place in its text
 * in UTF-16 units, and codes with positions. The sentences themselves stay in the corpus.
 */
export const netmundialCodings: readonly (readonly [
  contribution: string,
  start: number,
  end: number,
  codes: string,
])[] = [
  ["002", 5235, 5487, "diversity:for"],
  ["005", 5569, 5995, "security:neutral"],
  ["008", 12552, 12934, "governments:neutral"],
  ["013", 250, 582, "multistakeholder:for"],
  ["015", 2891, 3357, "multistakeholder:neutral rights:neutral"],
  ["020", 659, 934, "security:neutral"],
  ["024", 5853, 6192, "multistakeholder:for"],
  ["029", 5220, 5466, "accountability:for"],
  ["031", 1193, 1460, "forum:for"],
  ["033", 3352, 3716, "access:for"],
  ["035", 1394, 1729, "access:for"],
  ["038", 1925, 2381, "governments:neutral multistakeholder:neutral"],
  ["043", 2112, 2414, "access:for diversity:for rights:for"],
  ["047", 2135, 2437, "governments:for accountability:for"],
  ["049", 1623, 1914, "multistakeholder:for"],
  ["051", 5703, 6033, "governments:against security:neutral"],
  ["054", 7622, 8069, "openness:for"],
  ["059", 673, 1125, "openness:for"],
  ["062", 5288, 5551, ""],
  ["065", 11194, 11606, "rights:for"],
  ["069", 73, 385, ""],
  ["072", 483, 832, "rights:for"],
  ["076", 93082, 93442, ""],
  ["079", 136, 610, ""],
  ["081", 5255, 5635, "multistakeholder:for rights:for diversity:for"],
  ["085", 3529, 3877, ""],
  ["089", 3473, 3768, "rights:for access:for"],
  ["091", 1023, 1466, "rights:for security:for"],
  ["097", 4284, 4539, "names-and-numbers:for multistakeholder:for security:for"],
  ["099", 688, 1093, "security:for openness:for"],
  ["101", 5140, 5469, "access:for multistakeholder:for"],
  ["104", 155, 512, ""],
  ["108", 2764, 3044, "accountability:for"],
  ["112", 1937, 2299, ""],
  ["116", 649, 1112, "security:neutral"],
  ["119", 12, 349, ""],
  ["122", 8882, 9209, "names-and-numbers:mixed accountability:mixed"],
  ["125", 4627, 5062, "diversity:for"],
  ["127", 8122, 8399, "access:for"],
  ["130", 52, 308, ""],
  ["132", 2925, 3321, "openness:for governments:neutral"],
  ["134", 186, 546, ""],
  ["136", 3526, 3981, "multistakeholder:for accountability:for"],
  ["140", 2246, 2511, "privacy:neutral"],
  ["144", 7571, 7949, "security:neutral"],
  ["146", 12661, 12956, "multistakeholder:for access:for names-and-numbers:neutral"],
  ["149", 3144, 3444, "privacy:for rights:for"],
  ["158", 1994, 2302, "rights:for"],
  ["161", 9010, 9313, "governments:for"],
  ["164", 45, 380, "security:neutral"],
  ["170", 1223, 1471, "forum:for multistakeholder:for"],
  ["172", 1021, 1312, ""],
  ["174", 2052, 2369, "governments:for"],
  ["177", 16738, 17032, "names-and-numbers:neutral"],
  ["181", 4060, 4309, "multistakeholder:neutral"],
  ["183", 102, 496, "rights:neutral"],
  ["185", 126, 421, "rights:for openness:for"],
];

const words = (en: string, es: string, fr: string) => ({
  en: en.split("; "),
  es: es.split("; "),
  fr: fr.split("; "),
});

/** The issues under which they were coded. */
export const netmundialIssues = [
  [
    "multistakeholder",
    "Multistakeholder participation",
    words(
      "multistakeholder model; all stakeholders; equal footing",
      "múltiples partes interesadas; todas las partes interesadas",
      "multipartite; toutes les parties prenantes",
    ),
  ],
  [
    "governments",
    "Role of governments",
    words(
      "intergovernmental; sovereignty; States; public policy",
      "intergubernamental; soberanía; Estados",
      "intergouvernemental; souveraineté; États",
    ),
  ],
  [
    "names-and-numbers",
    "Names and numbers",
    words(
      "ICANN; IANA functions; domain name system; root zone",
      "nombres de dominio; zona raíz",
      "noms de domaine; zone racine",
    ),
  ],
  [
    "rights",
    "Human rights and freedom of expression",
    words(
      "human rights; free flow of information; freedom of expression",
      "derechos humanos; libertad de expresión",
      "droits de l'homme; liberté d'expression",
    ),
  ],
  [
    "privacy",
    "Privacy and surveillance",
    words(
      "data protection; mass surveillance",
      "privacidad; protección de datos; vigilancia",
      "vie privée; protection des données; surveillance",
    ),
  ],
  [
    "openness",
    "Open and interoperable network",
    words(
      "open standards; network neutrality; interoperability; fragmentation",
      "estándares abiertos; neutralidad de la red",
      "normes ouvertes; neutralité du réseau",
    ),
  ],
  [
    "access",
    "Access and capacity",
    words(
      "affordable access; digital divide; capacity building; developing countries",
      "brecha digital; países en desarrollo",
      "fracture numérique; pays en développement",
    ),
  ],
  [
    "security",
    "Security and stability",
    words(
      "cybersecurity; cybercrime; resilience; trust",
      "ciberseguridad; estabilidad",
      "cybersécurité; stabilité",
    ),
  ],
  [
    "forum",
    "Internet Governance Forum",
    words("IGF; MAG", "Foro para la Gobernanza de Internet", "Forum sur la gouvernance de l'Internet"),
  ],
  [
    "diversity",
    "Cultural and linguistic diversity",
    words(
      "multilingualism; local content; culture",
      "diversidad cultural; multilingüismo",
      "diversité culturelle; multilinguisme",
    ),
  ],
  [
    "accountability",
    "Transparency and accountability",
    words(
      "transparent; accountable; audit; representative",
      "transparencia; rendición de cuentas",
      "transparence; responsabilité",
    ),
  ],
].map(([id, label, alternativeLabels]) => ({ id, labels: { en: label }, alternativeLabels }));
