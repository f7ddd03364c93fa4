import type { OfficialLanguage } from "../model.ts";

/** The cities whose conferences gave ITU resolutions their names, in the order of `order`. */
const cities: readonly (readonly string[])[] = [
  ["Antalya", "Antalya", "Antalya", "Анталия", "安塔利亚", "أنطاليا"],
  ["Baku", "Bakú", "Bakou", "Баку", "巴库", "باكو"],
  ["Bucharest", "Bucarest", "Bucarest", "Бухарест", "布加勒斯特", "بوخارست"],
  ["Buenos Aires", "Buenos Aires", "Buenos Aires", "Буэнос-Айрес", "布宜诺斯艾利斯", "بوينس آيرس"],
  ["Busan", "Busán", "Busan", "Пусан", "釜山", "بوسان"],
  ["Doha", "Doha", "Doha", "Доха", "多哈", "الدوحة"],
  ["Dubai", "Dubái", "Dubaï", "Дубай", "迪拜", "دبي"],
  ["Florianópolis", "Florianópolis", "Florianópolis", "Флорианополис", "弗洛里亚诺波利斯", "فلوريانوبوليس"],
  ["Geneva", "Ginebra", "Genève", "Женева", "日内瓦", "جنيف"],
  ["Guadalajara", "Guadalajara", "Guadalajara", "Гвадалахара", "瓜达拉哈拉", "غوادالاخارا"],
  ["Hammamet", "Hammamet", "Hammamet", "Хаммамет", "哈马马特", "الحمامات"],
  ["Helsinki", "Helsinki", "Helsinki", "Хельсинки", "赫尔辛基", "هلسنكي"],
  ["Hyderabad", "Hyderabad", "Hyderabad", "Хайдарабад", "海得拉巴", "حيدر آباد"],
  ["Istanbul", "Estambul", "Istanbul", "Стамбул", "伊斯坦布尔", "إسطنبول"],
  ["Johannesburg", "Johannesburgo", "Johannesburg", "Йоханнесбург", "约翰内斯堡", "جوهانسبرغ"],
  ["Kigali", "Kigali", "Kigali", "Кигали", "基加利", "كيغالي"],
  ["Kyoto", "Kyoto", "Kyoto", "Киото", "京都", "كيوتو"],
  ["Lisbon", "Lisboa", "Lisbonne", "Лиссабон", "里斯本", "لشبونة"],
  ["Marrakesh", "Marrakech", "Marrakech", "Марракеш", "马拉喀什", "مراكش"],
  ["Melbourne", "Melbourne", "Melbourne", "Мельбурн", "墨尔本", "ملبورن"],
  ["Minneapolis", "Minneápolis", "Minneapolis", "Миннеаполис", "明尼阿波利斯", "مينيابوليس"],
  ["Montreal", "Montreal", "Montréal", "Монреаль", "蒙特利尔", "مونتريال"],
  ["Nairobi", "Nairobi", "Nairobi", "Найроби", "内罗毕", "نيروبي"],
  ["New Delhi", "Nueva Delhi", "New Delhi", "Нью-Дели", "新德里", "نيودلهي"],
  ["Nice", "Niza", "Nice", "Ницца", "尼斯", "نيس"],
  ["Tunis", "Túnez", "Tunis", "Тунис", "突尼斯", "تونس"],
  ["Valletta", "La Valetta", "La Valette", "Валлетта", "瓦莱塔", "فاليتا"],
];

const order = ["en", "es", "fr", "ru", "zh", "ar"];

const folded = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s\u00a0-]+/gu, " ")
    .toLowerCase()
    .trim();

const byName = new Map(cities.flatMap((names) => names.map((name) => [folded(name), names] as const)));

/**
 * The name of a conference city, given in any official language, in the language asked for; an unknown city stays as it is.
 * Cost: constant.
 */
export function placeIn(name: string, language: OfficialLanguage): string {
  return byName.get(folded(name))?.[order.indexOf(language)] ?? name.replace(/[\s\u00a0]+/gu, " ").trim();
}
