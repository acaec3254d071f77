import type { Words } from '#app/features/candidates/exports.ts';
import {
  emptyProfile,
  PROFILE_FIELDS,
  type Profile,
} from '#app/features/careers/exports.server.ts';
import {
  ALT_CAREERS,
  CIR_CAREERS,
  MAJORS,
  PROJECTS,
  SKILLS,
  STATEMENTS,
} from './demo-candidate-texts.ts';

/** An invented participant who publishes a profile at a fair. */
export interface DemoCandidate {
  legalName: string;
  displayName: string;
  kana: string;
  post: { kind: 'ALT' | 'CIR'; year: number };
  /** Staff have checked the certificate of the level. */
  isVerified: boolean;
  profile: Profile;
  /** What is published to all companies. */
  fields: string[];
}

/** Names are drawn part by part: nobody is meant. */
const GIVEN = [
  ...['Aileen アイリーン', 'Bram ブラム', 'Corinne コリーン', 'Dara ダラ', 'Emeka エメカ'],
  ...['Freya フレイヤ', 'Gideon ギデオン', 'Hana ハナ', 'Isla アイラ', 'Joaquin ホアキン'],
  ...['Keziah ケザイア', 'Lachlan ラクラン', 'Mairi マイリ', 'Niall ナイル', 'Odette オデット'],
  ...[
    'Percy パーシー',
    'Rhiannon リアノン',
    'Selina セリーナ',
    'Tomas トマス',
    'Wendell ウェンデル',
  ],
];
const FAMILY = [
  ...['Ashdown アシュダウン', 'Birchall バーチャル', 'Cordeiro コルデイロ', 'Delacourt デラコート'],
  ...['Eastvale イーストベール', 'Fairhurst フェアハースト', 'Galbraith ガルブレイス'],
  ...['Holloway ホロウェイ', 'Inverarity インベラリティ', 'Jessop ジェソップ'],
  ...['Kirkbride カークブライド', 'Lorrimer ロリマー', 'Mbeki-Hall ムベキ・ホール'],
  ...['Northcote ノースコート', 'Osgood オズグッド', 'Penhallow ペンハロウ'],
  ...['Rosewarne ローズウォーン', 'Strickland ストリックランド', 'Tremaine トレメイン'],
];

const OCCUPATIONS = [
  ...(['translation', 'overseas', 'teaching', 'tourism', 'planning', 'sales'] as const),
  ...(['public-relations', 'marketing', 'software', 'project', 'personnel', 'data'] as const),
  ...(['office', 'support', 'events', 'region', 'editing', 'hospitality'] as const),
];
const INDUSTRIES = [
  ...(['education', 'software', 'trade', 'tourism', 'manufacturing', 'consulting'] as const),
  ...(['media', 'translation', 'retail', 'transport', 'staffing', 'finance'] as const),
];
/** Osaka first: people come to a fair for where they would like to work. */
const PLACES = ['27', '26', '28', '13', '40', '34', '23', '14', '04', '33', '17', '47'];
const LANGUAGES = ['fr', 'es', 'zh', 'ko', 'de', 'pt', 'it', 'id'] as const;

/** The hundredths of each level, as at fairs that were held: half N2 or better, a fifth N1. */
const LEVELS = [
  ...([
    ['N1', 20],
    ['N2', 31],
    ['N3', 24],
    ['N4', 10],
    [null, 15],
  ] as const),
];

/** The same people for the same numbers. */
export function demoCandidate(random: () => number, year: number): DemoCandidate {
  const draw = drawing(random);
  const [given = '', givenKana = ''] = draw.one(GIVEN).split(' ');
  const [family = '', familyKana = ''] = splitAtLast(draw.one(FAMILY));
  const kind = draw.chance(10) ? 'CIR' : 'ALT';
  return {
    legalName: `${given} ${family}`,
    displayName: given,
    kana: `${givenKana}・${familyKana}`,
    post: { kind, year: draw.between(2, 5) },
    isVerified: draw.chance(45),
    profile: { ...emptyProfile(), ...work(draw, year), ...words(draw, kind), ...rest(draw, year) },
    fields: PROFILE_FIELDS.filter((field) => !draw.chance(HIDDEN[field] ?? 8)),
  };
}

/** How many of a hundred keep a field to themselves, where it is not eight. */
const HIDDEN: Partial<Record<string, number>> = {
  pay: 70,
  employer: 40,
  residence: 25,
  degree: 20,
};

type Draw = ReturnType<typeof drawing>;

function drawing(random: () => number) {
  const below = (most: number) => Math.floor(random() * most);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const some = <T>(list: readonly T[], most: number): T[] => {
    const count = 1 + below(most);
    const start = below(list.length);
    const picked = list.filter((_, at) => (at - start + list.length) % list.length < count * 2);
    return picked.filter(() => random() < 0.7).slice(0, count);
  };
  return {
    ...{ one, some, between: (least: number, most: number) => least + below(most - least + 1) },
    chance: (percent: number) => random() * 100 < percent,
    share: <T>(list: readonly (readonly [T, number])[]): T => {
      let left = random() * list.reduce((sum, [, share]) => sum + share, 0);
      return (list.find(([, share]) => (left -= share) < 0) ?? list[0]!)[0];
    },
  };
}

function work(draw: Draw, year: number): Partial<Profile> {
  const level = draw.share<(typeof LEVELS)[number][0]>(LEVELS);
  const can = level === 'N1' ? 0 : level === 'N2' ? 1 : 2;
  const task = () =>
    (['alone', 'alone', 'with-help', 'with-help', 'not-yet'] as const)[can + draw.between(0, 2)] ??
    'not-yet';
  return {
    availableFrom: draw.chance(98) ? `${year}-08` : `${year}-04`,
    isFixed: draw.chance(70),
    occupations: draw.some(OCCUPATIONS, 3),
    industries: draw.some(INDUSTRIES, 3),
    prefectures: draw.some(PLACES, 3),
    anywhere: draw.chance(12),
    moves: draw.one(['yes', 'within', 'no']),
    tasks: { phone: task(), email: task(), meeting: task(), documents: task() },
    jlpt: level && {
      level,
      takenOn: draw.one([`${year - 1}-07`, `${year - 2}-12`, `${year - 2}-07`, `${year - 3}-12`]),
    },
  };
}

function words(draw: Draw, kind: 'ALT' | 'CIR'): Partial<Profile> {
  const fill = (text: Words): Words => {
    const [n, m] = [draw.between(2, 9), draw.between(12, 60)];
    const filled = (line: string) => line.replaceAll('{n}', String(n)).replaceAll('{m}', String(m));
    return { ja: filled(text.ja), en: filled(text.en) };
  };
  const projects = draw.some(PROJECTS, 2);
  return {
    career: fill(draw.one(kind === 'CIR' ? CIR_CAREERS : ALT_CAREERS).text),
    statement: fill(draw.one(STATEMENTS).text),
    projects: projects.map(({ title, text }) => ({ title, text: fill(text) })),
    skills: draw.one(SKILLS),
    major: draw.share(MAJORS.map(({ text, share }) => [text, share] as const)),
  };
}

function rest(draw: Draw, year: number): Partial<Profile> {
  const change = draw.one(['yes', 'yes', 'yes', 'unsure', 'no'] as const);
  return {
    firstLanguage: 'en',
    languages: draw.chance(40)
      ? [{ language: draw.one(LANGUAGES), use: draw.one(['everyday', 'work']) }]
      : [],
    degree: draw.chance(85) ? 'bachelor' : 'master',
    licence: draw.one(['none', 'automatic', 'automatic', 'manual']),
    pay: draw.between(32, 50) * 100_000,
    residence: change === 'no' ? 'permanent' : 'instructor',
    residenceUntil: change === 'no' ? null : `${year}-0${draw.between(7, 9)}-15`,
    residenceChange: change,
  };
}

function splitAtLast(text: string): [string, string] {
  const at = text.lastIndexOf(' ') < 0 ? text.length : text.search(/ (?=[ァ-ヶー・])/u);
  return [text.slice(0, at), text.slice(at + 1)];
}
