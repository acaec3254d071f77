import { saveProfileSection } from '#app/features/careers/exports.server.ts';
import type { Section, Values } from '#app/features/careers/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { julyArrival } from './demo-people.ts';
import { demoActor } from './seed-learning.server.ts';

const EMAIL = 'cir@demo.example';

/** A section with what its form holds. */
type Part = readonly [Section, Values];

/**
 * Texts of a profile that is begun, as their person would type them; what is left open can be written in
 * front of an audience.
 */
const TEXTS: readonly Part[] = [
  [
    'statement',
    {
      'statement.ja': [
        '私の強みは、立場の違う人の話を聞き、一つの計画にまとめることです。勤務する市では、朝市を訪れる外国人旅行者が買い物に困っていると聞き、出店者18人に話をうかがいました。品物の札を英語とフランス語で作り、よく聞かれる質問の答え方を一枚の紙にまとめたところ、「声をかけやすくなった」と喜ばれ、今では出店者が自分たちで札を書き足しています。相手の困りごとから始めるこの進め方を、貴社の商品やサービスを海外のお客様に届ける仕事で生かしたいと考えています。',
      ],
    },
  ],
  [
    'career',
    {
      'career.ja': [
        '市の国際交流員として、翻訳・通訳と国際交流事業の企画を担当しています。\n・観光案内、防災情報など年間約110件を英語・フランス語に翻訳し、700語の用語集を整備\n・姉妹都市の訪問団の通訳を年6回担当し、事前の資料づくりと行程の調整も実施\n・市民向けの国際理解講座を年10回企画・運営し、延べ240名が参加',
      ],
      'career.en': [
        'As Coordinator for International Relations in a coastal city I translate, interpret and plan exchange projects.\n- About 110 texts a year into English and French, with a glossary of 700 terms\n- Interpreting for six sister-city delegations a year, including papers and itineraries\n- Ten public classes a year, 240 participants in all',
      ],
    },
  ],
];

/** When and where, and what can be done in which language. @param start the year of the next July intake */
const facts = (start: number): readonly Part[] => [
  [
    'work',
    {
      ...{ availableFrom: [`${start}-08`], occupations: ['planning', 'translation', 'tourism'] },
      ...{ industries: ['tourism', 'trade'], prefectures: ['31', '27', '28'], moves: ['yes'] },
    },
  ],
  [
    'japanese',
    {
      ...{ 'tasks.phone': ['with-help'], 'tasks.email': ['alone'], 'tasks.meeting': ['alone'] },
      ...{ 'tasks.documents': ['with-help'], 'jlpt.level': ['N2'] },
      'jlpt.takenOn': [`${start - 2}-12`],
    },
  ],
  [
    'languages',
    {
      ...{ firstLanguage: ['fr'], 'languages.0.language': ['en'], 'languages.0.use': ['fluent'] },
    },
  ],
  ['study', { degree: ['bachelor'], 'major.ja': ['観光学'], 'major.en': ['Tourism studies'] }],
  ['conditions', { residence: ['specialist'], residenceChange: ['unsure'] }],
];

/** Lets somebody of the demonstration begin their profile, by the same command as anyone. */
export async function seedCareers(ctx: Context<null>): Promise<void> {
  const inside = { ...ctx, actor: await demoActor(ctx, EMAIL) };
  const start = Number(julyArrival(ctx.now, -1).slice(0, 4));
  for (const [version, [section, values]] of [...facts(start), ...TEXTS].entries()) {
    const saved = await saveProfileSection(inside, { section, version, values });
    if (!saved.ok) throw new Error(`the profile of the demonstration: ${saved.reason}`);
  }
}
