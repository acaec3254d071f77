/** What money is called, as it is compared. */
const CURRENCIES =
  '円 えん yen jpy 銭 ドル dollar dollars usd ユーロ euro euros eur ポンド pound pounds gbp 元 ウォン';

/** What things, people, times and places in an order are counted with. */
const COUNTERS = [
  'つ 個 こ 人 にん 名 めい 歳 才 さい 枚 まい 本 ほん ぽん ぼん 匹 ひき ぴき びき 冊 さつ 台 だい 回 かい',
  '階 がい 杯 はい ぱい ばい 足 着 軒 頭 羽 通 件 組 箱 袋 皿 部 巻 便 両 泊 席 室 校 社 点 度 番 ばん 番目 番線',
  '号 丁目 歩 課 行 字 文字 問 語 ページ 頁 クラス 倍 % パーセント か国 ヶ国 カ国 ヵ国 か所 ヶ所 カ所 ヵ所',
  '年 ねん 月 がつ 日 にち 時 じ 分 ふん ぷん 秒 びょう 年間 日間 時間 じかん 分間 秒間 週 週間 しゅうかん',
  'か月 ヶ月 カ月 ヵ月 箇月 かげつ か月間 年生 歳児',
  'person people time times year years month months week weeks day days hour hours minute minutes',
].join(' ');

const KNOWN = new Set(`${CURRENCIES} ${COUNTERS}`.split(' '));

/** What stands after a number, without a usual counter or currency, です and the end of a sentence. */
export function afterCounter(rest: string): string {
  const bare = rest
    .replace(/[。.]$/u, '')
    .replace(/です$/u, '')
    .trim();
  return KNOWN.has(bare) ? '' : bare;
}
