/** Destinations that are not text of the document. Headers and footers repeat on every page. */
export const unread = new Set(
  (
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf " +
    "ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation atnid atnauthor fldinst bkmkstart bkmkend " +
    "listtable listoverridetable rsidtbl revtbl filetbl xe tc tcn nonshppict shprslt themedata datastore"
  ).split(" "),
);

/** Destinations behind \* that are read all the same: the content of drawings, and the Unicode half of \upr. */
export const readBehindStar = new Set(["shpinst", "ud", "nesttableprops", "footnote"]);

/** Parts of a drawing that are read: its text. All else in it is properties. */
export const drawingText = "shptxt";

export const signs: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  lbr: "\n",
  page: "\n",
  column: "\n",
  nestcell: "\t",
  emdash: "—",
  endash: "–",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  zwj: "\u200d",
  zwnj: "\u200c",
  ltrmark: "\u200e",
  rtlmark: "\u200f",
  "~": "\u00a0",
  _: "\u2011",
};

/** Windows character sets of fonts, as labels of the Encoding Standard. */
export const charsets: Readonly<Record<number, string>> = {
  0: "windows-1252",
  2: "symbol",
  77: "macintosh",
  128: "shift_jis",
  129: "euc-kr",
  134: "gb18030",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  163: "windows-1258",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "windows-874",
  238: "windows-1250",
};

const codePages: Readonly<Record<number, string>> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  20866: "koi8-r",
  21866: "koi8-u",
  65001: "utf-8",
};

/** The encoding of a Windows code page; unknown ones are read as Western European. */
export function codePage(number: number | null): string {
  const named = codePages[number ?? 0];
  if (named) return named;
  return number !== null && number >= 1250 && number <= 1258 ? `windows-${number}` : "windows-1252";
}
