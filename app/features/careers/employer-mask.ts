import { findPrefecture, type Region } from '#app/features/companies/exports.ts';

/** What an employer is told of by, as far as it is not named. */
export interface Employer {
  nameJa: string;
  nameEn: string;
  /** Code of the prefecture it is in; none where nobody entered it. */
  prefecture: string | null;
}

interface Words {
  ja: string;
  en: string;
}

const REGIONS: Record<Region, Words> = {
  hokkaido: { ja: '北海道', en: 'Hokkaido' },
  tohoku: { ja: '東北', en: 'Tohoku' },
  kanto: { ja: '関東', en: 'Kanto' },
  chubu: { ja: '中部', en: 'Chubu' },
  kinki: { ja: '近畿', en: 'Kinki' },
  // 中国 alone is a country.
  chugoku: { ja: '中国地方', en: 'Chugoku' },
  shikoku: { ja: '四国', en: 'Shikoku' },
  kyushu: { ja: '九州・沖縄', en: 'Kyushu and Okinawa' },
};
const COUNTRY: Words = { ja: '日本', en: 'Japan' };

type Kind = 'prefecture' | 'city' | 'town' | 'village' | 'ward';

/** 都, 道, 府 and 県 are one kind: 都 and 道 alone would name the one there is. */
const KINDS: Record<string, Kind> = {
  ...{ 都: 'prefecture', 道: 'prefecture', 府: 'prefecture', 県: 'prefecture' },
  ...{ 市: 'city', 町: 'town', 村: 'village', 区: 'ward' },
};

const OFFICES: Record<Kind, Words> = {
  prefecture: { ja: '都道府県庁', en: 'a prefectural government' },
  city: { ja: '市役所', en: 'a city government' },
  town: { ja: '町役場', en: 'a town government' },
  village: { ja: '村役場', en: 'a village government' },
  ward: { ja: '区役所', en: 'a ward government' },
};
const BOARDS: Record<Kind, Words> = {
  prefecture: { ja: '都道府県教育委員会', en: 'a prefectural board of education' },
  city: { ja: '市教育委員会', en: 'a city board of education' },
  town: { ja: '町教育委員会', en: 'a town board of education' },
  village: { ja: '村教育委員会', en: 'a village board of education' },
  ward: { ja: '区教育委員会', en: 'a ward board of education' },
};
const SOME_BOARD: Words = { ja: '教育委員会', en: 'a board of education' };
const SCHOOL: Words = { ja: '学校法人', en: 'a private school corporation' };
const SOMEBODY: Words = { ja: '任用団体', en: 'a contracting organisation' };

const BOARD = '教育委員会';

/** What of a region may stand in a name. */
const CORES = ['北海', '東北', '関東', '中部', '近畿', '中国', '四国', '九州', '沖縄'];

/**
 * An employer that is not named, such as 東北の市教育委員会, a city board of education in Tohoku. Neither
 * language has its name; where the region would say it, as that of 北海道 does, the region is left out.
 */
export function maskedEmployer({ nameJa, prefecture }: Employer): Words {
  const { body, words } = read(nameJa);
  const region = findPrefecture(prefecture)?.region;
  const where = region ? REGIONS[region] : COUNTRY;
  const isTold = CORES.some((core) => body.includes(core) && where.ja.includes(core));
  return inside(words, isTold ? COUNTRY : where);
}

const inside = (what: Words, where: Words): Words => ({
  ja: `${where.ja}の${what.ja}`,
  en: `${what.en} in ${where.en}`,
});

/** What an organisation's Japanese name says it is; `body` is what of it may name a place. */
function read(nameJa: string): { body: string; words: Words } {
  const name = nameJa
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)/gu, '')
    .trim();
  const body = (name.split(BOARD)[0] ?? '').trim();
  return { body, words: wordsOf(body, name) };
}

function wordsOf(body: string, name: string): Words {
  const isBoard = name.includes(BOARD);
  const kind = KINDS[body.at(-1) ?? ''];
  if (kind) return (isBoard ? BOARDS : OFFICES)[kind];
  if (isBoard) return SOME_BOARD;
  return /学校|学園|学院/u.test(name) ? SCHOOL : SOMEBODY;
}

/** Whether a text names an employer, in either language. */
export function namesEmployerIn(text: string, { nameJa, nameEn }: Employer): boolean {
  const { body } = read(nameJa);
  const [english = ''] = nameEn.split(
    /\s*[(,]|\s+(?:City|Town|Village|Ward|Prefecture|Prefectural|Board)\b/u,
  );
  const isIn = (name: string, least: number) => name.length >= least && text.includes(name);
  return isIn(body, 2) || isIn(english.trim(), 4);
}
