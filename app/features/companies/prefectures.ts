/** A region of Japan, as an employer is told that is not named. */
export type Region =
  'hokkaido' | 'tohoku' | 'kanto' | 'chubu' | 'kinki' | 'chugoku' | 'shikoku' | 'kyushu';

interface Prefecture {
  /** 全国地方公共団体コード, its first two digits. */
  code: string;
  ja: string;
  en: string;
  region: Region;
}

const LINES: readonly [Region, string][] = [
  ['hokkaido', '北海道 Hokkaido'],
  [
    'tohoku',
    '青森県 Aomori|岩手県 Iwate|宮城県 Miyagi|秋田県 Akita|山形県 Yamagata|福島県 Fukushima',
  ],
  [
    'kanto',
    '茨城県 Ibaraki|栃木県 Tochigi|群馬県 Gunma|埼玉県 Saitama|千葉県 Chiba|東京都 Tokyo|神奈川県 Kanagawa',
  ],
  [
    'chubu',
    '新潟県 Niigata|富山県 Toyama|石川県 Ishikawa|福井県 Fukui|山梨県 Yamanashi|長野県 Nagano|岐阜県 Gifu|静岡県 Shizuoka|愛知県 Aichi',
  ],
  [
    'kinki',
    '三重県 Mie|滋賀県 Shiga|京都府 Kyoto|大阪府 Osaka|兵庫県 Hyogo|奈良県 Nara|和歌山県 Wakayama',
  ],
  ['chugoku', '鳥取県 Tottori|島根県 Shimane|岡山県 Okayama|広島県 Hiroshima|山口県 Yamaguchi'],
  ['shikoku', '徳島県 Tokushima|香川県 Kagawa|愛媛県 Ehime|高知県 Kochi'],
  [
    'kyushu',
    '福岡県 Fukuoka|佐賀県 Saga|長崎県 Nagasaki|熊本県 Kumamoto|大分県 Oita|宮崎県 Miyazaki|鹿児島県 Kagoshima|沖縄県 Okinawa',
  ],
];

/** The 47 prefectures, in the order of their codes. */
export const PREFECTURES: readonly Prefecture[] = LINES.flatMap(([region, names]) =>
  names.split('|').map((name) => ({ region, name })),
).map(({ region, name }, index) => {
  const [ja = '', en = ''] = name.split(' ');
  return { code: String(index + 1).padStart(2, '0'), ja, en, region };
});

const byCode = new Map(PREFECTURES.map((prefecture) => [prefecture.code, prefecture]));

/** A prefecture by its code, or none. */
export const findPrefecture = (code: string | null): Prefecture | null =>
  (code && byCode.get(code)) || null;
