import { jobOf, pageOf, type DemoCompany, type DemoJob } from './demo-companies.ts';
import { both, type Named } from './demo-words.ts';

const AOBA: Named = {
  ...{ ja: '青葉精機株式会社', en: 'Aoba Seiki', kana: 'あおばせいき', prefecture: '27' },
  ...{ city: both('東大阪市', 'Higashi-Osaka'), size: 'to-300' },
};

const KAKYO: Named = {
  ...{ ja: '架橋トラベル株式会社', en: 'Kakyo Travel', kana: 'かきょうとらべる', prefecture: '26' },
  ...{ city: both('京都市下京区', 'Shimogyo-ku, Kyoto'), size: 'to-50' },
};

const AOBA_JOBS: readonly DemoJob[] = [
  {
    ...{ occupation: 'overseas', pay: 250_000, jlpt: 'N2' },
    title: both('海外営業（精密部品）', 'Overseas sales of precision parts'),
    duties: both(
      '欧州と北米の取引先との窓口です。見積もり、納期の調整、年に2回の展示会を担当します。図面の読み方は入社後の研修で学びます。',
      'You are the contact for clients in Europe and North America: quotations, delivery dates, and two trade shows a year. You learn to read drawings in our training.',
    ),
    range: both('国内営業および生産管理', 'Sales in Japan and production planning'),
  },
  {
    ...{ occupation: 'personnel', pay: 235_000, jlpt: 'N2' },
    title: both('人事・社内の多言語支援', 'Personnel and support in several languages'),
    duties: both(
      '外国出身の社員の受け入れ、社内文書の英訳、やさしい日本語の研修の企画。CIRの経験がそのまま生きる仕事です。',
      'Welcoming colleagues from abroad, translating papers into English, and planning courses in plain Japanese. Work as a CIR prepares you for it.',
    ),
    range: both('総務および広報', 'General affairs and public relations'),
  },
];

const KAKYO_JOBS: readonly DemoJob[] = [
  {
    ...{ occupation: 'tourism', pay: 228_000, jlpt: 'N3' },
    title: both('訪日旅行の企画・手配', 'Planning of journeys in Japan'),
    duties: both(
      '英語圏の旅行者に向けた少人数の旅を企画し、宿や案内人を手配します。担当した旅には年に4回ほど同行します。',
      'You plan journeys for small groups from English-speaking countries and book inns and guides. About four times a year you travel with a group.',
    ),
    range: both('営業および添乗', 'Sales and tour conducting'),
  },
];

const ABOUT = {
  aoba: both(
    '自動車と医療機器の精密部品を造る会社です。1,000分の1ミリの加工を得意とし、製品の6割を海外に納めています。町工場から始まり、いまも工場の2階に設計と営業の机が並びます。',
    'We make precision parts for cars and medical devices, to a thousandth of a millimetre, and deliver six tenths of them abroad. We began as a small workshop, and design and sales still sit on the floor above the machines.',
  ),
  kakyo: both(
    '土地の人と出会う旅を専門とする旅行会社です。茶農家の一日、宮大工の現場、島の学校など、地域とともに作った30の旅があります。',
    'We are a travel agency for journeys on which people meet: a day with tea farmers, a temple carpenter at work, a school on an island. We have made thirty journeys together with the places themselves.',
  ),
};

/** The companies whose recruiters sign in to the demonstration, by the keys of their organisations. */
export const RECRUITER_COMPANIES: Readonly<Record<'company' | 'company2', DemoCompany>> = {
  company: {
    company: AOBA,
    page: pageOf({ industry: 'manufacturing', about: ABOUT.aoba }, AOBA, 3),
    jobs: AOBA_JOBS.map((job, index) => jobOf(job, AOBA, index * 2)),
  },
  company2: {
    company: KAKYO,
    page: pageOf({ industry: 'tourism', about: ABOUT.kakyo }, KAKYO, 1),
    jobs: KAKYO_JOBS.map((job) => jobOf(job, KAKYO, 1)),
  },
};
