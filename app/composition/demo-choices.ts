import type { Profile } from '#app/features/careers/exports.server.ts';

/** A company as wishes are drawn for it. */
export interface ChosenCompany {
  id: string;
  industry: string;
  occupation: string;
  /** The level its job asks for, such as N2. */
  jlpt: string;
}

/** A person as they are drawn for companies. */
export interface Chooser {
  cardId: string;
  profile: Profile;
}

type Random = () => number;
const between = (random: Random, least: number, most: number) =>
  least + Math.floor(random() * (most - least + 1));

/** The best of a list by a score with chance in it; what scores highest comes first. */
function best<T>(list: readonly T[], count: number, score: (one: T) => number): T[] {
  return list
    .map((one) => [one, score(one)] as const)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([one]) => one);
}

/** How sought after a company is, by its place in the list: few are by many. */
const fame = (place: number) => 1 / (1 + (place % 17) * 0.25);

/** Five to twelve companies that somebody wishes to meet, the dearest first. */
export function demoWishes(
  { profile }: Chooser,
  companies: readonly ChosenCompany[],
  random: Random,
): ChosenCompany[] {
  const fits = ({ industry, occupation }: ChosenCompany) =>
    (profile.industries.some((each) => each === industry) ? 2 : 0) +
    (profile.occupations.some((each) => each === occupation) ? 3 : 0);
  const places = new Map(companies.map(({ id }, at) => [id, at]));
  return best(
    companies,
    between(random, 5, 12),
    (company) => (1 + fits(company)) * fame(places.get(company.id) ?? 0) * (0.3 + random()),
  );
}

const levelOf = (level: string | undefined) => (level ? Number(level.slice(1)) : 6);
/** One company in nine has marked nobody. */
const SILENT = 9;
const MARKED = 20;

/** About twenty people whom a company wishes to meet, and as many whom it would talk to. */
export function demoMarks(
  company: ChosenCompany,
  { choosers, place }: { choosers: readonly Chooser[]; place: number },
  random: Random,
): { cardId: string; mark: 'meet' | 'talk' }[] {
  if (place % SILENT === SILENT - 1) return [];
  const [meet, talk] = [between(random, 16, 24), between(random, 16, 24)];
  const picked = best(choosers, Math.min(meet + talk, 2 * MARKED + 8), ({ profile }) => {
    const isFit = profile.occupations.some((each) => each === company.occupation);
    const isAble = levelOf(profile.jlpt?.level) <= levelOf(company.jlpt);
    return (isFit ? 2 : 0) + (isAble ? 1.5 : 0) + random() * 2;
  });
  return picked.map(({ cardId }, at) => ({ cardId, mark: at < meet ? 'meet' : 'talk' }));
}

/** When somebody is free: most all the time, some in one half only. */
export function demoFree(slots: number, random: Random): string {
  const half = Math.ceil(slots / 2);
  const draw = random();
  if (draw < 0.8) return '1'.repeat(slots);
  const early = '1'.repeat(half) + '0'.repeat(slots - half);
  return draw < 0.9 ? early : [...early].toReversed().join('');
}

/** What people note down to ask. */
export const QUESTIONS = [
  '入社後の研修はどのように進みますか。',
  '任期が終わる8月からの入社に合わせられますか。',
  '在留資格の変更は、どのように手伝っていただけますか。',
  'チームで日本語と英語はどのくらいの割合で使いますか。',
  'What does a usual week look like in the first half year?',
  'Is it possible to work from home on some days?',
] as const;
