// What people write for their stakeholder group, in the six languages and as forms of past consultations have it.

/** The groups that a contributor can be of; a scheme of groups (ECOSOC, ITU) uses some of them or its own. */
export type StakeholderGroup =
  | "governments"
  | "international-organizations"
  | "civil-society"
  | "private-sector"
  | "technical-community"
  | "academia"
  | "other";

export const groupNames: Readonly<Record<StakeholderGroup, string>> = {
  governments:
    "Government|Govt|Gov|Governments|Governmental|Government sector|Governmental entity|Public sector|Public administration|Government agency|Government department|National government|Local government|Ministry|Member State|Member States|State|Regulator|Regulatory authority|National regulatory authority|Parliament|Permanent Mission|Delegation|" +
    "Gobierno|Gobiernos|Gubernamental|Sector público|Sector gubernamental|Administración pública|Ministerio|Estado Miembro|Estados Miembros|Estado|Regulador|Misión Permanente|" +
    "Gouvernement|Gouvernements|Gouvernemental|Secteur public|Administration publique|Ministère|État Membre|États Membres|État|Régulateur|Mission permanente|" +
    "Правительство|Правительства|Правительственный|Государственный сектор|Государственные органы|Органы власти|Министерство|Государство-член|Государства-члены|" +
    "政府|各国政府|政府部门|政府机构|公共部门|会员国|成员国|国家|" +
    "حكومة|الحكومة|الحكومات|حكومات|حكومي|القطاع الحكومي|القطاع العام|وزارة|دولة عضو|الدول الأعضاء",
  "international-organizations":
    "International organization|International organizations|International organisation|International organisations|Intergovernmental organization|Intergovernmental organizations|Intergovernmental organisation|Intergovernmental organisations|Intergovernmental|Inter-governmental|Inter-governmental organization|Inter-governmental organizations|Inter-governmental organisation|Inter-governmental organisations|IGO|IGOs|IO|International and intergovernmental organizations|International governmental organization|Regional organization|Regional organizations|Regional intergovernmental organization|UN|ONU|ООН|United Nations|United Nations system|UN agency|UN agencies|United Nations agency|Multilateral organization|" +
    "Organización internacional|Organizaciones internacionales|Organización intergubernamental|Organizaciones intergubernamentales|Organismo internacional|Organismos internacionales|Organismo multilateral|Organización regional|Intergubernamental|OIG|Sistema de las Naciones Unidas|" +
    "Organisation internationale|Organisations internationales|Organisation intergouvernementale|Organisations intergouvernementales|Intergouvernemental|Organisation régionale|OI|Système des Nations Unies|" +
    "Международная организация|Международные организации|Межправительственная организация|Межправительственные организации|Региональная организация|МПО|" +
    "国际组织|政府间组织|区域组织|联合国机构|联合国系统|" +
    "منظمة دولية|المنظمات الدولية|منظمات دولية|منظمة حكومية دولية|المنظمات الحكومية الدولية|منظمات حكومية دولية|منظمة إقليمية",
  "civil-society":
    "Civil society|Civil society organization|Civil society organizations|Civil society organisation|Civil society organisations|CSO|CSOs|Non-governmental organization|Non-governmental organizations|Non-governmental organisation|Nongovernmental organization|NGO|NGOs|Non-profit|Nonprofit|Not-for-profit|Non-profit organization|Nonprofit organization|Non profit organisation|Charity|Foundation|Advocacy group|Trade union|Consumer organization|Community organization|INGO|" +
    "Sociedad civil|Organización de la sociedad civil|Organizaciones de la sociedad civil|OSC|ONG|Organización no gubernamental|Organizaciones no gubernamentales|Sin fines de lucro|Sin ánimo de lucro|Fundación|Tercer sector|Sindicato|" +
    "Société civile|Organisation de la société civile|Organisations de la société civile|Organisation non gouvernementale|Organisations non gouvernementales|Association à but non lucratif|But non lucratif|Associatif|Fondation|Syndicat|" +
    "Гражданское общество|Организация гражданского общества|Организации гражданского общества|Общественная организация|Общественные организации|НПО|НКО|ОГО|Неправительственная организация|Неправительственные организации|Некоммерческая организация|" +
    "民间社会|公民社会|民间社会组织|民间组织|非政府组织|非营利组织|社会团体|" +
    "المجتمع المدني|مجتمع مدني|منظمة مجتمع مدني|منظمات المجتمع المدني|منظمة غير حكومية|المنظمات غير الحكومية|منظمات غير حكومية|جمعية أهلية",
  "private-sector":
    "Private sector|Private|Business|Business sector|Business entity|Business entities|Business community|Company|Companies|Corporation|Corporate|Enterprise|Industry|Industry association|Trade association|Chamber of commerce|Commercial|SME|Private company|Operator|Telecom operator|Telecommunications operator|Internet service provider|ISP|Law firm|Consultancy|" +
    "Sector privado|Privado|Empresa|Empresas|Empresarial|Sector empresarial|Empresa privada|Industria|Cámara de comercio|Entidad comercial|Entidades comerciales|Operador|Pyme|" +
    "Secteur privé|Privé|Entreprise|Entreprises|Entreprise privée|Monde des affaires|Milieux d'affaires|Société commerciale|Industrie|Chambre de commerce|Opérateur|PME|" +
    "Частный сектор|Частная компания|Бизнес|Бизнес-сообщество|Компания|Предприятие|Коммерческая организация|Деловые круги|Промышленность|" +
    "私营部门|私有部门|企业|企业界|工商界|商业界|商业部门|公司|私营企业|产业界|" +
    "القطاع الخاص|قطاع خاص|شركة|شركات|شركة خاصة|قطاع الأعمال|الأعمال التجارية|مؤسسة تجارية",
  "technical-community":
    "Technical community|Internet technical community|Technical|Technical sector|Technical organization|Technical organisation|Internet community|Technical and Internet community|Internet technical organization|Standards body|Standards organization|Standards development organization|SDO|RIR|Regional Internet Registry|ccTLD|ccTLD registry|Registry|" +
    "Comunidad técnica|Comunidad técnica de Internet|Técnica|Técnico|Sector técnico|Organización técnica|Comunidad de Internet|Organismo de normalización|" +
    "Communauté technique|Communauté technique de l'Internet|Technique|Organisation technique|Communauté Internet|Organisme de normalisation|" +
    "Техническое сообщество|Интернет-сообщество|Технические организации|Техническое интернет-сообщество|" +
    "技术界|技术社群|技术社区|技术团体|互联网技术社群|互联网社群|互联网技术界|" +
    "المجتمع التقني|مجتمع تقني|الأوساط التقنية|المجتمع الفني|المجتمع التقني للإنترنت",
  academia:
    "Academia|Academic|Academics|Academic community|Academic institution|Academic institutions|Academic sector|University|Universities|Research|Researcher|Research institute|Research institution|Research community|Higher education|Education|Student|" +
    "Academia y investigación|Mundo académico|Académico|Académica|Académicos|Comunidad académica|Sector académico|Institución académica|Instituciones académicas|Universidad|Universidades|Investigación|Instituto de investigación|Centro de investigación|Educación superior|" +
    "Milieu universitaire|Milieux universitaires|Monde universitaire|Universitaire|Universitaires|Université|Universités|Académique|Communauté universitaire|Communauté académique|Établissement universitaire|Établissements universitaires|Recherche|Institut de recherche|Enseignement supérieur|" +
    "Научные круги|Академические круги|Академическое сообщество|Научное сообщество|Университет|Университеты|Наука|Научная организация|Академическая организация|Научно-исследовательский институт|" +
    "学术界|学术机构|学术团体|学术|大学|高校|高等院校|科研机构|研究机构|研究所|学术成员|" +
    "الأوساط الأكاديمية|المجتمع الأكاديمي|أكاديمي|الأكاديمية|الهيئات الأكاديمية|المؤسسات الأكاديمية|مؤسسة أكاديمية|جامعة|الجامعات|معهد بحوث",
  other:
    "Other|Others|Other stakeholder|Other stakeholders|Individual|Individuals|Private individual|Individual capacity|Individual user|Individual users|Internet user|Internet users|End user|End users|Citizen|Media|Press|" +
    "Otro|Otros|Otra|Otras|Particular|Particulares|A título personal|A título individual|Ciudadano|Medios de comunicación|Prensa|" +
    "Autre|Autres|Particulier|À titre personnel|À titre individuel|Citoyen|Médias|Presse|" +
    "Другое|Другие|Прочие|Прочее|Иное|Частное лицо|Физическое лицо|СМИ|" +
    "其他|其它|个人|公民|媒体|" +
    "أخرى|جهات أخرى|آخرون|غير ذلك|فرد|أفراد|بصفة شخصية|وسائل الإعلام",
};

/** Names that consultations give to two groups together: each process decides where they are counted. */
export const sharedNames: readonly (readonly [names: string, groups: readonly StakeholderGroup[]])[] = [
  [
    "Technical and academic community|Technical and academic communities|Academic and technical community|Academic and technical communities|Academia and technical community|Comunidad técnica y académica|Comunidades técnica y académica|Comunidad académica y técnica|Communauté technique et universitaire|Communautés techniques et universitaires|Техническое и академическое сообщество|Академическое и техническое сообщество|技术和学术界|学术和技术界|المجتمع التقني والأكاديمي|الأوساط التقنية والأكاديمية",
    ["technical-community", "academia"],
  ],
  [
    "Non-State actor|Non-State actors|Non-governmental|Actor no estatal|Acteur non étatique",
    ["civil-society", "private-sector"],
  ],
  [
    "Sector Member|Sector Members|Miembro de Sector|Miembros de Sector|Membre de Secteur|Membres des Secteurs|Член Сектора|Члены Секторов|部门成员|أعضاء القطاعات",
    ["private-sector", "technical-community", "international-organizations"],
  ],
];
