/** How an automatic number is printed: the formats of ISO/IEC 29500-1, 17.18.59, that texts in six languages use. */
export function formatNumber(number: number, format: string): string {
  if (number < 1) return format === "none" || format === "bullet" ? "" : String(number);
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "decimalZero":
      return number < 10 ? `0${number}` : String(number);
    case "lowerRoman":
      return roman(number);
    case "upperRoman":
      return roman(number).toUpperCase();
    case "lowerLetter":
      return repeated(number, "abcdefghijklmnopqrstuvwxyz");
    case "upperLetter":
      return repeated(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    case "russianLower":
      return repeated(number, "абвгдежзиклмнопрстуфхцчшщэюя");
    case "russianUpper":
      return repeated(number, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ");
    case "arabicAlpha":
      return repeated(number, "أبتثجحخدذرزسشصضطظعغفقكلمنهوي");
    case "arabicAbjad":
      return repeated(number, "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ");
    case "hindiNumbers":
      return [...String(number)].map((digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)]).join("");
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
      return chinese(number);
    case "ideographTraditional":
      return "甲乙丙丁戊己庚辛壬癸"[number - 1] ?? String(number);
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return [...String(number)].map((digit) => "０１２３４５６７８９"[Number(digit)]).join("");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
    case "ideographEnclosedCircle":
      return number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : String(number);
    case "decimalEnclosedParen":
      return number <= 20 ? String.fromCodePoint(0x2474 + number - 1) : `(${number})`;
    case "decimalEnclosedFullstop":
      return number <= 20 ? String.fromCodePoint(0x2488 + number - 1) : `${number}.`;
    case "numberInDash":
      return `- ${number} -`;
    case "ordinal":
      return `${number}${englishOrdinal(number)}`;
    case "chicago":
      return "*†‡§"[(number - 1) % 4]!.repeat(Math.ceil(number / 4));
    default:
      return String(number);
  }
}

/** Past its last letter an alphabet starts again with each letter doubled: y, z, aa, bb (17.18.59, lowerLetter). */
function repeated(number: number, alphabet: string): string {
  const times = Math.floor((number - 1) / alphabet.length) + 1;
  // No text counts so far; a hostile one must not make a label of a million letters.
  return times > 30 ? String(number) : alphabet[(number - 1) % alphabet.length]!.repeat(times);
}

function roman(number: number): string {
  if (number > 32_767) return String(number);
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  const letters = ["m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"];
  let rest = number;
  let printed = "";
  for (const [n, worth] of values.entries()) {
    printed += letters[n]!.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return printed;
}

function chinese(number: number): string {
  if (number > 9_999) return String(number);
  const digits = "零一二三四五六七八九";
  let printed = "";
  let skipped = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(number / unit) % 10;
    if (digit === 0) {
      skipped = printed !== "";
    } else {
      printed += (skipped ? "零" : "") + digits[digit] + name;
      skipped = false;
    }
  }
  return number >= 10 && number < 20 ? printed.slice(1) : printed;
}

function englishOrdinal(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][number % 10] ?? "th";
}
