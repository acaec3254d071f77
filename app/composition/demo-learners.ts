import type { DemoPerson } from './demo-people.ts';

/** Somebody beside the demo accounts, so that offices have people to look after; nobody signs in as them. */
export interface DemoLearner extends DemoPerson {
  /** Who is on record only is invited by the coordinator who tries it. */
  hasAccount: boolean;
  /** Lessons done one a day, and how many days ago the last was; null enrols and does nothing. */
  study?: { lessons: number; ended: number } | null;
  /** Has asked for a place that the contracting organisation approves. */
  applies?: boolean;
}

const HANASAKI = { organisation: 'hanasaki', supervisor: 'supervisor@demo.example' } as const;
const HANASAKI_NORTH = { ...HANASAKI, workplace: 'hanasaki-north' } as const;

function learner(
  name: { legalName: string; displayName: string; kana: string },
  post: Omit<NonNullable<DemoPerson['post']>, 'kind'> & { kind?: 'ALT' | 'CIR' },
  more: Partial<DemoLearner> = {},
): DemoLearner {
  const mailbox = name.legalName.toLowerCase().replaceAll(/[^a-z]+/gu, '.');
  return {
    ...{ email: `${mailbox}@people.demo.example`, role: 'participant', hasAccount: true },
    ...{ locale: 'en', timeZone: 'Asia/Tokyo', level: 'none' },
    ...{ ...name, post: { kind: 'ALT', ...post }, ...more },
  };
}

/** All invented. Some learn, some have stopped, some have not begun, some arrive next July. */
export const DEMO_LEARNERS: readonly DemoLearner[] = [
  learner(
    { legalName: 'Nia Whitcombe', displayName: 'Nia', kana: 'ニア・ウィットコム' },
    { ...HANASAKI_NORTH, intakesAgo: 0, jetNumber: '20990000011' },
    { study: { lessons: 3, ended: 26 } },
  ),
  learner(
    { legalName: 'Owen Pratchard', displayName: 'Owen', kana: 'オーウェン・プラッチャード' },
    { ...HANASAKI, intakesAgo: 0, jetNumber: '20990000012' },
    { study: null, applies: true },
  ),
  learner(
    { legalName: 'Chloe Bellandi', displayName: 'Chloe', kana: 'クロエ・ベランディ' },
    { ...HANASAKI, intakesAgo: 1, jetNumber: '20990000013' },
    { level: 'N4', applies: true },
  ),
  learner(
    { legalName: 'Themba Mokwena', displayName: 'Themba', kana: 'テンバ・モクウェナ' },
    { organisation: 'yukimi', intakesAgo: 0, jetNumber: '20990000014' },
    { study: { lessons: 5, ended: 2 } },
  ),
  learner(
    { legalName: 'Aroha Tewhare', displayName: 'Aroha', kana: 'アロハ・テファレ' },
    { organisation: 'yukimi', intakesAgo: 2, jetNumber: '20990000015' },
    { level: 'N3', applies: true },
  ),
  learner(
    { legalName: 'Callum Strathearn', displayName: 'Callum', kana: 'カラム・ストラザーン' },
    { organisation: 'sunahama', intakesAgo: 0, jetNumber: '20990000016' },
    { study: { lessons: 2, ended: 40 } },
  ),
  learner(
    { legalName: 'Beatriz Loureira', displayName: 'Beatriz', kana: 'ベアトリス・ロウレイラ' },
    { kind: 'CIR', organisation: 'sunahama', intakesAgo: 1, jetNumber: '20990000017' },
    { level: 'N1' },
  ),
  learner(
    { legalName: 'Dana Kowalchuk', displayName: 'Dana', kana: 'デイナ・コワルチャク' },
    { ...HANASAKI, intakesAgo: -1, jetNumber: '20990000021' },
    { hasAccount: false, timeZone: 'America/Toronto' },
  ),
  learner(
    { legalName: 'Siobhan Mulready', displayName: 'Siobhan', kana: 'シボーン・マルレディ' },
    { organisation: 'yukimi', intakesAgo: -1, jetNumber: '20990000022' },
    { hasAccount: false, timeZone: 'Europe/Dublin' },
  ),
  learner(
    { legalName: 'Marcus Delacroix', displayName: 'Marcus', kana: 'マーカス・デラクロワ' },
    { organisation: 'sunahama', intakesAgo: -1, jetNumber: '20990000023' },
    { hasAccount: false, timeZone: 'America/New_York' },
  ),
];
