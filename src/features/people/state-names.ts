// What people write instead of the names in states.json, in the six languages and as forms and e-mails have it.
// Long because it is a list; each line can be read alone.
import type { RegionalGroup } from "./states.ts";

/** Other names of a State or area, by ISO code. Being listed here says nothing on any of them but that it is used. */
export const aliases: Readonly<Record<string, string>> = {
  AE: "UAE|U.A.E.|Emirates|EAU|Emiratos|Émirats|ОАЭ|Эмираты|阿联酋|الإمارات|دولة الإمارات العربية المتحدة|Emiratos Árabes",
  AG: "Antigua",
  AQ: "Антарктида",
  AR: "Argentine Republic|República Argentina|République argentine",
  AT: "Österreich",
  AU: "Commonwealth of Australia|澳洲|澳大利亞",
  AX: "Îles Åland|Åland|Аландские острова",
  BA: "Bosnia|BiH|Bosnie|Босния|波黑|البوسنة",
  BD: "Bangladés",
  BF: "Burkina",
  BH: "Baréin|Kingdom of Bahrain",
  BJ: "Benín|بنين",
  BL: "San Bartolomé",
  BM: "Bermudas|Bermuda Islands",
  BN: "Brunei|Brunéi|Бруней|文莱|بروناي",
  BO: "Боливия|玻利维亚|بوليفيا",
  BQ: "Bonaire|Caribbean Netherlands|Caribe neerlandés|Pays-Bas caribéens|Бонэйр, Синт-Эстатиус и Саба|荷属加勒比区|هولندا الكاريبية",
  BR: "República Federativa do Brasil|巴西联邦共和国",
  BS: "Багамы|Bahama Islands",
  BT: "Bután",
  BV: "布韦岛|جزيرة بوفيه",
  BW: "Botsuana",
  BY: "Byelorussia|Belorussia|Bielorrusia|Biélorussie|Белоруссия|بيلاروسيا|روسيا البيضاء",
  CC: "Cocos Islands|Кокосовые острова|جزر كوكوس (كيلينغ)",
  CD: "DR Congo|DRC|D.R. Congo|D. R. C.|Congo DR|Congo-Kinshasa|Congo Kinshasa|Congo, Democratic Republic of the|Democratic Republic of Congo|Dem. Rep. of the Congo|Zaire|RDC|RD Congo|RD del Congo|Congo (RDC)|République démocratique du Congo (RDC)|ДР Конго|ДРК|Конго (Киншаса)|刚果（金）|刚果金|الكونغو الديمقراطية|الكونغو - كينشاسا|Congo, Kinshasa",
  CF: "Central African Rep.|RCA|Centrafrique|ЦАР|中非|أفريقيا الوسطى|Центрально-Африканская Республика",
  CG: "Congo-Brazzaville|Congo Brazzaville|Republic of the Congo|Republic of Congo|Congo, Republic of the|Congo Republic|República del Congo|République du Congo|Республика Конго|Конго (Браззавиль)|刚果（布）|刚果布|刚果共和国|جمهورية الكونغو|الكونغو - برازافيل|Congo, Brazzaville",
  CH: "Schweiz|Svizzera|Swiss Confederation|Confederación Suiza|Confédération suisse|Helvetia",
  CI: "Ivory Coast|Cote d Ivoire|Cote Divoire|Costa de Marfil|Берег Слоновой Кости|象牙海岸|ساحل العاج|Costa Marfil",
  CL: "تشيلي",
  CN: "PRC|P.R. China|PR China|P.R.C.|People's Republic of China|China, People's Republic of|Mainland China|República Popular China|República Popular de China|République populaire de Chine|КНР|Китайская Народная Республика|中华人民共和国|جمهورية الصين الشعبية|中國",
  CV: "Cape Verde|Cap-Vert|República de Cabo Verde|Острова Зеленого Мыса|الرأس الأخضر",
  CX: "Isla de Navidad|جزيرة كريسماس",
  CZ: "Czech Republic|República Checa|République tchèque|Чешская Республика|捷克共和国|الجمهورية التشيكية|Česko|التشيك",
  DE: "Deutschland|Federal Republic of Germany|FRG|República Federal de Alemania|République fédérale d'Allemagne|ФРГ|德意志联邦共和国|德國",
  DJ: "Yibuti",
  DK: "الدنمارك|Danmark",
  DO: "Dominican Rep.|Dominicana|Rep. Dominicana|Доминикана|多米尼加共和国|الدومينيكان",
  EC: "الإكوادور",
  EG: "Arab Republic of Egypt|جمهورية مصر العربية",
  ES: "Kingdom of Spain|Reino de España",
  FI: "Suomi",
  FJ: "Fiyi|Fidji",
  FK: "Falklands|Islas Malvinas|Malvinas|Islas Falkland|Îles Malouines|Malouines",
  FM: "Federated States of Micronesia|FSM|Микронезия|密克罗尼西亚|Micronesia, Fed. Sts.|Федеративные Штаты Микронезии",
  FO: "Faeroe Islands|جزر فارو",
  FR: "French Republic|République française|République Francaise|法兰西共和国|法國",
  GA: "Gabonese Republic|République gabonaise|الغابون",
  GB: "UK|U.K.|United Kingdom|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|United Kingdom of Great Britain|Reino Unido|Gran Bretaña|Inglaterra|Escocia|Royaume-Uni|Grande-Bretagne|Angleterre|Соединенное Королевство|Великобритания|Англия|联合王国|英国|المملكة المتحدة|بريطانيا|بريطانيا العظمى|英國|Британия",
  GF: "غويانا الفرنسية",
  GG: "根西岛|غيرنزي",
  GL: "غرينلاند",
  GM: "The Gambia|Republic of The Gambia",
  GN: "Guinée Conakry|Guinea Conakry|Guinea-Conakry|Guinée-Conakry|Гвинея-Конакри",
  GR: "Hellenic Republic|República Helénica|République hellénique|Hellas",
  GS: "Islas Georgia del Sur y Sandwich del Sur|南乔治亚和南桑威奇群岛",
  GW: "Guinea Bissau|Guinea-Bisáu|Guinée-Bissao",
  HK: "Hong Kong|Hongkong|Hong Kong SAR|HKSAR|Hong Kong, China|China, Hong Kong|Hong Kong SAR, China|Hong Kong Special Administrative Region|Гонконг|香港|中国香港|香港特别行政区|هونغ كونغ|RAE de Hong Kong (China)|R.A.S. chinoise de Hong Kong|هونغ كونغ الصينية (منطقة إدارية خاصة)",
  HM: "Heard & McDonald Islands|Îles Heard-et-MacDonald|赫德岛和麦克唐纳群岛",
  HR: "Hrvatska",
  HU: "Magyarország|المجر",
  IE: "Eire|Éire|Republic of Ireland|أيرلندا|ايرلندا",
  IN: "Bharat",
  IO: "英属印度洋领地|الإقليم البريطاني في المحيط الهندي",
  IQ: "Irak",
  IR: "Islamic Republic of Iran|I.R. Iran|IR Iran|伊朗|إيران|جمهورية إيران الإسلامية",
  IT: "Italian Republic|República Italiana|République italienne|義大利",
  JE: "泽西岛",
  JO: "Hashemite Kingdom of Jordan",
  JP: "Nippon|日本国",
  KE: "Kenia",
  KG: "Kyrgyz Republic|Kirguizistán|República Kirguisa|République kirghize|Киргизия|Киргизстан|قرغيزستان|吉尔吉斯|Kirghizstan",
  KH: "Kampuchea",
  KI: "كيريباتي",
  KM: "Comores|Union of the Comoros|Коморы",
  KN: "St Kitts and Nevis|St. Kitts & Nevis|Saint Christopher and Nevis|San Cristóbal y Nieves|圣基茨和尼维斯联邦|Saint-Christophe-et-Niévès|سانت كيتس ونيفيس",
  KP: "N. Korea|North Korea|Korea North|DPRK|D.P.R.K.|DPR Korea|Korea, Democratic People's Republic of|Korea (Democratic People's Republic of)|Corea del Norte|RPDC|Corée du Nord|Северная Корея|КНДР|朝鲜|北朝鲜|كوريا الشمالية|北韩|北韓",
  KR: "S. Korea|South Korea|Korea South|Korea, Republic of|Korea (Republic of)|Korea (South)|ROK|R.O.K.|Rep. of Korea|Corea del Sur|Corea, República de|Corée du Sud|Corée, République de|Южная Корея|Корея, Республика|韩国|كوريا الجنوبية|韓國|南韩|南韓",
  KY: "Îles Caïmans|Острова Кайман",
  KZ: "Kazajistán",
  LA: "Laos|Lao|Lao PDR|Lao P.D.R.|República Democrática Popular de Laos|Лаос|老挝|لاوس",
  LB: "Lebanese Republic|الجمهورية اللبنانية",
  LC: "St. Lucia|St Lucia",
  LK: "Ceylon|سريلانكا",
  LR: "ليبيريا",
  LS: "Lesoto",
  LU: "لوكسمبورغ|Luxemburg",
  LY: "Libyan Arab Jamahiriya|State of Libya|Jamahiriya Árabe Libia",
  MD: "Moldova|Moldavia|Moldavie|Молдова|Молдавия|摩尔多瓦|مولدوفا",
  MF: "法属圣马丁",
  MH: "Republic of the Marshall Islands",
  MK: "Macedonia|Republic of Macedonia|FYROM|FYR Macedonia|The former Yugoslav Republic of Macedonia|ex República Yugoslava de Macedonia|ex-République yougoslave de Macédoine|Macédoine|Македония|مقدونيا|马其顿",
  MM: "Burma|Birmania|Birmanie|Бирма|بورما",
  MO: "Macao|Macau SAR, China|Macau|Macao SAR|Macau SAR|Macao, China|Macau, China|China, Macao|Макао|澳门|中国澳门|ماكاو|Macao SAR, China|RAE de Macao (China)|R.A.S. chinoise de Macao|منطقة ماكاو الإدارية الخاصة|مكاو",
  MP: "Islas Marianas del Norte",
  MQ: "جزر المارتينيك",
  MS: "مونتسرات",
  MT: "مالطا",
  MU: "Isla Mauricio|Île Maurice",
  MV: "Islas Maldivas|Мальдивы|جزر المالديف|المالديف",
  MW: "Malaui",
  MX: "Méjico|Estados Unidos Mexicanos|United Mexican States",
  MY: "Malasia",
  MZ: "موزمبيق",
  NL: "Holland|Holanda|The Netherlands|Kingdom of the Netherlands|Nederland|Нидерланды|Голландия|荷兰|هولندا|荷蘭",
  NO: "Norge",
  NZ: "Aotearoa|Aotearoa New Zealand|New Zealand Aotearoa|Nueva Zelanda|نيوزيلندا|紐西蘭|纽西兰",
  PG: "PNG|Papúa Nueva Guinea",
  PK: "Paquistán",
  PL: "Polska",
  PM: "圣皮埃尔和密克隆群岛|سان بيير ومكويلون",
  PN: "Pitcairn Islands|Islas Pitcairn|Îles Pitcairn|Острова Питкэрн|皮特凯恩群岛|جزر بيتكيرن",
  PS: "Palestine|Palestina|Occupied Palestinian Territory|Palestinian Territory|Palestinian Territories|Palestine, State of|Territorio Palestino Ocupado|Territoire palestinien occupé|Палестина|巴勒斯坦|فلسطين|West Bank and Gaza|Gaza and West Bank|Territorios Palestinos|Territoires palestiniens|Палестинские территории|巴勒斯坦领土|الأراضي الفلسطينية",
  PT: "Portuguese Republic",
  QA: "Catar|State of Qatar",
  RE: "روينيون",
  RU: "Russia|Rusia|Russie|Россия|РФ|俄罗斯|روسيا|روسيا الاتحادية|俄羅斯|Federación Rusa|Federation of Russia",
  RW: "Ruanda",
  SA: "KSA|Kingdom of Saudi Arabia|السعودية|Arabia Saudí|沙特|沙烏地阿拉伯",
  SC: "Сейшелы|سيشل|Сейшельские острова",
  SE: "Sverige",
  SH: "Saint Helena, Ascension and Tristan da Cunha|St. Helena|سانت هيلينا|Остров Св. Елены",
  SJ: "Svalbard and Jan Mayen|Шпицберген и Ян-Майен|斯瓦尔巴和扬马延|سفالبارد وجان ماين",
  SK: "Slovak Republic|República Eslovaca|République slovaque|Словацкая Республика|斯洛伐克共和国",
  SR: "Surinam",
  ST: "São Tomé and Príncipe|São Tomé et Príncipe|São Tomé|ساو تومي وبرينسيبي",
  SX: "荷属圣马丁",
  SY: "Syria|Siria|Syrie|Сирия|叙利亚|سوريا|سورية",
  SZ: "Swaziland|Suazilandia|Swazilandia|Esuatini|Свазиленд|斯威士兰王国|سوازيلند",
  TC: "Тёркс и Кайкос|جزر توركس وكايكوس",
  TF: "Territorios Australes Franceses|Французские Южные территории|法属南部领地|الأقاليم الجنوبية الفرنسية",
  TG: "Togolese Republic|République togolaise",
  TH: "泰國|تايلاند",
  TL: "East Timor|Timor Oriental|Timor Leste|Восточный Тимор|تيمور الشرقية|تيمور ليشتي",
  TM: "Туркмения",
  TN: "Tunisian Republic|الجمهورية التونسية",
  TR: "Turkey|Turquía|Turquie",
  TT: "Trinidad|Trinidad y Tobago|Trinité-et-Tobago",
  TW: "Taiwan, Province of China|Taiwan (Province of China)|Chinese Taipei|Taiwan, China|China, Taiwan|台灣|中国台湾|中国台湾省|Taipei, China",
  TZ: "Tanzania|Tanzania, United Republic of|Tanzanía|Tanzanie|Танзания|坦桑尼亚|تنزانيا",
  UM: "U.S. Outlying Islands|US Minor Outlying Islands|Islas menores alejadas de EE. UU.|Внешние малые острова (США)|جزر الولايات المتحدة النائية",
  US: "US|U.S.|United States|The States|United States of America (USA)|Estados Unidos|Estados Unidos de Norteamérica|EEUU|EE. UU.|EE.UU.|E.U.A.|EUA|États-Unis|Etats Unis|É.-U.|Соединенные Штаты|США|美国|الولايات المتحدة|الولايات المتحدة الامريكية|USA|美國",
  UY: "República Oriental del Uruguay|Oriental Republic of Uruguay|أورغواي",
  VA: "Vatican|Vatican City|Vatican City State|Holy See (Vatican City State)|Vaticano|Ciudad del Vaticano|Cité du Vatican|État de la Cité du Vatican|Ватикан|梵蒂冈|الفاتيكان",
  VC: "St. Vincent and the Grenadines|St Vincent|Saint Vincent",
  VE: "Venezuela|Венесуэла|委内瑞拉|فنزويلا",
  VG: "Virgin Islands (British)|BVI|Виргинские острова (Великобритания)|جزر فيرجن البريطانية",
  VI: "US Virgin Islands|U.S. Virgin Islands|Virgin Islands (U.S.)|USVI|Islas Vírgenes de EE. UU.|Îles Vierges des États-Unis|Виргинские острова (США)|جزر فيرجن الأمريكية",
  VN: "Vietnam|فيتنام",
  WF: "Wallis and Futuna|Уоллис и Футуна|瓦利斯和富图纳|جزر والس وفوتونا",
  XK: "Kosova|Republic of Kosovo|Kosovo (UNSCR 1244)",
  YT: "Майотта",
  ZA: "RSA|Suráfrica|Южно-Африканская Республика|ЮАР",
  ZW: "Zimbabue|زيمبابوي",
};

/** Names that more than one State or area bears. */
export const ambiguousNames: Readonly<Record<string, string>> = {
  "Korea|Corea|Corée|Корея|كوريا": "KP KR",
  "Virgin Islands|Islas Vírgenes|Îles Vierges|Виргинские острова": "VG VI",
  "Republic of China|China, Republic of|中华民国": "CN TW",
  "Saint Martin|St Martin|San Martín|سان مارتن": "MF SX",
  "State of Georgia|Georgia State": "US GE",
  "Niger State": "NG NE",
};

/** Codes that are more often something else: Africa, African Union, Latin America, "no", "not applicable", IoT. */
export const ambiguousCodes: ReadonlySet<string> = new Set("AF AS AU IOT LA ME NA NO SA".split(" "));

/** Names that another State, or a part of one, shares, so that a place beside them proves nothing: Atlanta, Georgia. */
export const sharedWithPlaces: ReadonlySet<string> = new Set(["CG", "GE"]);

/** Words before or after a name that do not change which State is meant. */
export const qualifiers: ReadonlySet<string> = new Set(
  (
    "republic republica republique kingdom reino royaume state estado etat government gobierno gouvernement " +
    "federal federative federativa federated federation federacion islamic islamica islamique peoples popular " +
    "populaire democratic democratica democratique socialist socialista socialiste sultanate sultanato sultanat " +
    "principality principado principaute commonwealth grand duchy gran ducado duche union arab arabe " +
    "cooperative co operative independent plurinational plurinacional bolivarian bolivariana oriental " +
    "республика республики королевство государство федеративная исламская народная демократическая княжество " +
    "جمهورية مملكة دولة سلطنة"
  ).split(" "),
);

const everyGroup = null;

/** Regions, with the regional groups whose States lie there; null where any may. */
export const regions: readonly (readonly [names: string, groups: readonly RegionalGroup[] | null])[] = [
  [
    "Africa|África|Afrique|Африка|非洲|أفريقيا|Sub-Saharan Africa|África Subsahariana|Afrique subsaharienne|West Africa|East Africa|Southern Africa|Central Africa|North Africa|África Occidental|Afrique de l'Ouest|African region|Horn of Africa|Sahel",
    ["africa"],
  ],
  [
    "Europe|Europa|Европа|欧洲|أوروبا|Western Europe|Eastern Europe|Central Europe|Northern Europe|Southern Europe|Europa Occidental|Europa Oriental|Europe de l'Est|Europe occidentale|Западная Европа|Восточная Европа|Scandinavia|Nordic countries|Balkans|Baltics",
    ["western-europe-others", "eastern-europe", "asia-pacific"],
  ],
  [
    "Asia|Asie|Азия|亚洲|آسيا|South Asia|Southeast Asia|South-East Asia|East Asia|Central Asia|Western Asia|West Asia|Sudeste Asiático|Asie du Sud-Est|Asia-Pacific|Asia Pacific|APAC|Asia and the Pacific|Asia y el Pacífico|Asie-Pacifique|Азиатско-Тихоокеанский регион|亚太|亚太地区|آسيا والمحيط الهادئ",
    ["asia-pacific", "eastern-europe", "western-europe-others"],
  ],
  [
    "Oceania|Oceanía|Océanie|Океания|大洋洲|أوقيانوسيا|Pacific|Pacífico|Pacifique|South Pacific|Pacific Islands",
    ["asia-pacific", "western-europe-others"],
  ],
  [
    "Latin America|Latin America and the Caribbean|LAC|GRULAC|América Latina|Latinoamérica|América Latina y el Caribe|Amérique latine|Amérique latine et Caraïbes|Латинская Америка|拉丁美洲|拉美|أمريكا اللاتينية|South America|América del Sur|Sudamérica|Amérique du Sud|Южная Америка|南美洲|Central America|América Central|Centroamérica|Amérique centrale|Caribbean|Carribean|Caribe|El Caribe|Caraïbes|Карибский бассейн|加勒比|الكاريبي",
    ["latin-america-caribbean"],
  ],
  [
    "North America|Northern America|América del Norte|Norteamérica|Amérique du Nord|Северная Америка|北美|北美洲|أمريكا الشمالية",
    ["western-europe-others", "latin-america-caribbean"],
  ],
  [
    "Americas|The Americas|America|América|Amériques|Las Américas|Америка|美洲|الأمريكتان",
    ["western-europe-others", "latin-america-caribbean"],
  ],
  [
    "Middle East|Near East|Middle East and North Africa|MENA|Oriente Medio|Oriente Próximo|Moyen-Orient|Proche-Orient|Ближний Восток|中东|الشرق الأوسط|Arab States|Arab region|Arab world|Estados Árabes|États arabes|Арабские государства|阿拉伯国家|الدول العربية|Gulf",
    ["africa", "asia-pacific", "western-europe-others"],
  ],
  ["Eurasia|CIS|СНГ|独联体|Commonwealth of Independent States", ["eastern-europe", "asia-pacific"]],
  ["WEOG|Western European and Others Group", ["western-europe-others"]],
  ["Global South|Global North|Sur Global|Developing countries|LDCs|SIDS", everyGroup],
];

/** Unions of States and words for "everywhere", "nowhere" and "not said": none of them a State. */
export const notStates: readonly string[] = (
  "European Union|EU|E.U.|UE|Unión Europea|Union européenne|Европейский союз|ЕС|欧盟|欧洲联盟|الاتحاد الأوروبي|" +
  "African Union|Unión Africana|Union africaine|AU|Commonwealth|Commonwealth of Nations|ASEAN|MERCOSUR|CARICOM|OAS|OEA|" +
  "ECOWAS|SADC|OECD|OCDE|United Nations|UN|Naciones Unidas|Nations Unies|ONU|ООН|联合国|الأمم المتحدة|ITU|UIT|UNESCO|" +
  "Global|Worldwide|World|International|Mundial|Internacional|Mondial|Monde|Mundo|Multinational|Глобальный|Мир|Международный|全球|国际|世界|عالمي|دولي|العالم|" +
  "All|Everywhere|Todos|Tous|Various|Multiple|Several|Regional|None|Ninguno|Aucun|Other|Otro|Otra|Otros|Autre|Autres|Другое|其他|أخرى|" +
  "N/A|NA|n.a.|No|Not applicable|No aplica|Unknown|Desconocido|Inconnu|Неизвестно|未知|غير معروف|Online|Internet|Stateless"
).split("|");
