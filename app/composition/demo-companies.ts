import type { Content } from '#app/features/companies/exports.ts';
import { EASTERN_SECTORS } from './demo-eastern-sectors.ts';
import { HARBOUR_SECTORS } from './demo-harbour-sectors.ts';
import { HILL_SECTORS } from './demo-hill-sectors.ts';
import { SECTORS } from './demo-sectors.ts';
import { both, type Both, type Named, type Sector } from './demo-words.ts';

const JETS: readonly Both[] = [
  both(
    '学校や役場で人と人をつないできた経験は、私たちの仕事の中心にあるものです。日本語が完璧である必要はありません。',
    'Bringing people together in schools and town halls is at the heart of what we do. Your Japanese does not have to be perfect.',
  ),
  both(
    '任期の終わる8月に合わせて入社日を決め、引っ越しの費用も補助します。',
    'We set your first day to fit the end of your term in August, and help with the cost of moving.',
  ),
  both(
    'はじめの半年は相談役の社員が付き、毎週話す時間を設けています。',
    'For the first half year a colleague is there for you, with a fixed hour every week.',
  ),
  both(
    '元JETの社員が働いています。フェアの当日も会場でお話しできます。',
    'Former JETs work with us. You can talk to one of them at the fair.',
  ),
];

const ABROAD: readonly Both[] = [
  both(
    '社員の1割ほどが海外の出身で、社内の文書は日英の両方で作ります。',
    'About one in ten of us comes from abroad, and papers inside the company are in both languages.',
  ),
  both(
    '取引先の半分は海外で、年に数回の出張があります。',
    'Half of our clients are abroad; there are a few trips a year.',
  ),
  both(
    '外国出身の社員を迎えるのは初めてです。準備を一緒に考えてください。',
    'You would be our first colleague from abroad. Help us prepare.',
  ),
];

const STEPS: readonly Both[] = [
  both(
    '書類選考\nオンライン面接（30分）\n会社での面接と職場見学（交通費を支給）',
    'Papers\nAn online interview of 30 minutes\nAn interview and a visit to the workplace (travel paid)',
  ),
  both(
    '面接1回目（人事）\n面接2回目（配属先）\n結果は10日以内に連絡',
    'First interview with personnel\nSecond interview with the team\nAn answer within ten days',
  ),
  both(
    '履歴書の確認\n半日の職場体験\n代表との面接',
    'Your résumé\nHalf a day at work with us\nAn interview with the director',
  ),
];

/** One of a list, by a number that differs from company to company. */
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

const inBoth = (name: string, { ja, en }: Both) => ({ [`${name}Ja`]: ja, [`${name}En`]: en });

const aboutOf = (shared: Both, own: Both | undefined): Both =>
  own ? both(`${own.ja}${shared.ja}`, `${own.en} ${shared.en}`) : shared;

/** What a company says of itself. */
export function pageOf(
  sector: Pick<Sector, 'industry' | 'about'>,
  company: Named,
  at: number,
): Content {
  const { ja, en } = company.city;
  return {
    texts: {
      ...inBoth('about', aboutOf(sector.about, company.own)),
      ...{ industry: sector.industry, size: company.size, prefecture: company.prefecture },
      site: `https://company-${at + 1}.example/`,
      ...inBoth('address', both(`${ja}（架空の住所）`, `${en} (invented address)`)),
      ...inBoth('jets', pick(JETS, at)),
      ...inBoth('international', pick(ABROAD, at)),
    },
    chosen: {},
  };
}

export interface DemoJob extends Pick<Sector, 'occupation' | 'title' | 'duties' | 'range' | 'pay'> {
  jlpt: string;
}

/** A job with all its conditions, which differ from company to company. */
export function jobOf(job: DemoJob, company: Named, at: number): Content {
  const isFixed = at % 4 === 1;
  return {
    texts: {
      ...inBoth('title', job.title),
      ...inBoth('duties', job.duties),
      ...inBoth('dutiesRange', job.range),
      occupation: job.occupation,
      ...placeTexts(company, at),
      ...(isFixed ? FIXED_TERM : { contract: 'open' }),
      ...{ probation: 'same', probationMonths: at % 2 ? '3' : '6', dispatch: 'no' },
      recruiterName: company.ja,
      ...hoursTexts(at),
      ...payTexts(job.pay, at),
      ...{
        start: pick(['august', 'august', 'agreed'], at),
        status: pick(['supported', 'consulted'], at),
      },
      housing: pick(['allowance', 'provided', 'none'], at),
      ...taskTexts(job.jlpt),
      mustJlpt: job.jlpt,
      ...inBoth('steps', pick(STEPS, at)),
      ...{ places: String(1 + (at % 3)), contactName: pick(['人事課', '採用担当', '総務部'], at) },
      ...{ contactEmail: `jobs@company-${at + 1}.example`, replyDays: pick(['3', '5', '7'], at) },
    },
    chosen: {
      ...(isFixed ? { renewalGrounds: ['workload', 'record'] } : {}),
      ...(at % 5 === 2 ? { fixedOvertimeAbove: ['paid'] } : {}),
      daysOff: at % 3 === 2 ? ['weekday', 'rota'] : ['saturday', 'sunday', 'holidays'],
      insurance: ['health', 'pension', 'employment', 'accident'],
      careers:
        at % 2
          ? ['second-graduate', 'experienced']
          : ['graduate', 'second-graduate', 'experienced'],
    },
  };
}

const FIXED_TERM = {
  ...{ contract: 'fixed', contractMonths: '12', renewal: 'possible' },
  ...{ renewalLimit: 'years', renewalMost: '5' },
};

function placeTexts({ prefecture, city }: Named, at: number): Record<string, string> {
  const isBound = at % 3 !== 0;
  const range = isBound
    ? both('変更なし', 'No change')
    : both('本社および国内の営業所', 'The head office and offices in Japan');
  return {
    prefecture,
    ...inBoth('place', both(`本社（${city.ja}）`, `Head office in ${city.en}`)),
    ...inBoth('placeRange', range),
    smoking: pick(['none', 'outside', 'rooms'], at),
  };
}

function hoursTexts(at: number): Record<string, string> {
  const overtime: Record<string, string> =
    at % 4 === 0
      ? { overtime: 'none' }
      : { overtime: 'some', overtimeHours: String(5 + (at % 4) * 5) };
  return {
    hours: at % 3 === 2 ? 'shifts' : pick(['fixed', 'flex'], at),
    ...{ from: pick(['09:00', '08:30', '10:00'], at), to: pick(['18:00', '17:30', '19:00'], at) },
    ...{ break: '60', daysOffYear: String(110 + (at % 4) * 5), ...overtime },
  };
}

function payTexts(least: number, at: number): Record<string, string> {
  const fixed = {
    ...{ fixedOvertime: 'yes', fixedOvertimePay: '35000', fixedOvertimeHours: '20' },
  };
  return {
    ...{
      pay: 'month',
      payLeast: String(least),
      payMost: String(least + 60_000 + (at % 3) * 20_000),
    },
    ...(at % 5 === 2 ? fixed : { fixedOvertime: 'no' }),
    ...inBoth('payNote', both('賞与 年2回、通勤手当', 'Two bonuses a year, commuting allowance')),
  };
}

/** Tasks ask as much of the language as the level that is required says. */
function taskTexts(jlpt: string): Record<string, string> {
  const level = ['N1', 'N2'].includes(jlpt) ? 'alone' : 'with-help';
  return {
    ...{ 'japanese-phone': jlpt === 'N1' ? 'alone' : 'with-help', 'japanese-email': level },
    ...{ 'japanese-meeting': level, 'japanese-documents': jlpt === 'N3' ? 'with-help' : level },
    ...{ 'english-phone': 'with-help', 'english-email': 'alone' },
    ...{ 'english-meeting': 'with-help', 'english-documents': 'alone' },
  };
}

/** A company of the demonstration with its page and job. */
export interface DemoCompany {
  company: Named;
  page: Content;
  jobs: Content[];
}

const EASTERN = [...EASTERN_SECTORS, ...HARBOUR_SECTORS, ...HILL_SECTORS];
/** Companies of the other fair: what is numbered goes on after them. */
const OSAKA = 30;

/** Forty-four more companies, four in each of eleven lines of business; they come to the fair near Tokyo. */
export function demoCompaniesEast(): DemoCompany[] {
  return [0, 1, 2, 3].flatMap((round) =>
    EASTERN.map((sector, index) => {
      const at = OSAKA + round * EASTERN.length + index;
      const company = sector.companies[round] as Named;
      return { company, page: pageOf(sector, company, at), jobs: [jobOf(sector, company, at)] };
    }),
  );
}

/** Twenty-eight companies, two in each line of business. */
export function demoCompanies(): DemoCompany[] {
  return [0, 1].flatMap((round) =>
    SECTORS.map((sector, index) => {
      const at = round * SECTORS.length + index + 2;
      const company = sector.companies[round] as Named;
      return { company, page: pageOf(sector, company, at), jobs: [jobOf(sector, company, at)] };
    }),
  );
}
