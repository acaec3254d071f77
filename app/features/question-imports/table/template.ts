import { headingOf, kindName, TABLE_FIELDS } from './lexicon.ts';

type Locale = 'en' | 'ja';
type Example = Readonly<Record<string, string>>;

const lines = (...all: string[]) => all.join('\n');

/** A question of each kind, to be written over. */
const EXAMPLES: readonly Example[] = [
  {
    ...{ kind: 'choice', name: 'greeting-morning', category: 'N5/挨拶', tags: '挨拶;N5' },
    prompt_en: 'Which greeting do you use in the morning?',
    prompt_ja: '{朝|あさ}の{挨拶|あいさつ}はどれですか。',
    ...{ option_1: 'おはようございます', option_2: 'こんばんは', option_3: 'おやすみなさい' },
    correct: 'A',
    feedback: lines('B: This is for the evening.', 'C: This is said before sleeping.'),
    explain_en: 'It is said until about ten o’clock.',
    explain_ja: '{午前|ごぜん}10{時|じ}ごろまで{使|つか}います。',
  },
  {
    ...{ kind: 'multiple', prompt: 'くだものはどれですか。' },
    ...{ option_1: 'りんご', option_2: 'いす', option_3: 'みかん', option_4: 'つくえ' },
    correct: 'A;C',
  },
  {
    ...{ kind: 'true-false', prompt: '{東京|とうきょう}は{日本|にほん}の{首都|しゅと}です。' },
    ...{
      correct: 'TRUE',
      feedback: '{首都|しゅと}は{国|くに}の{中心|ちゅうしん}の{町|まち}です。',
    },
  },
  {
    ...{ kind: 'short', prompt: 'What does 「ありがとう」 mean in English?' },
    accepted: lines('thank you', 'thanks', 'thank you *'),
  },
  {
    ...{ kind: 'typed', prompt: 'Write in Japanese: I go to school.' },
    ...{ accepted: '{学校|がっこう}に行きます', alternatives: '{学校|がっこう}へ行きます' },
    ...{ near: '0.5', point: 'particle' },
  },
  {
    ...{ kind: 'kanji-reading', prompt: 'How is this word read?' },
    ...{ shown: '先生', accepted: 'せんせい' },
  },
  {
    ...{ kind: 'matching', prompt: 'Match each word with its meaning.' },
    pairs: lines('いぬ => dog', 'ねこ => cat', 'とり => bird', '=> fish'),
  },
  {
    ...{ kind: 'ordering', prompt: 'Put the words in order.' },
    ...{
      option_1: 'わたしは',
      option_2: '{毎日|まいにち}',
      option_3: '{本|ほん}を',
      option_4: '{読|よ}みます',
    },
  },
  {
    ...{ kind: 'numeric', prompt: 'How high is Mount Fuji?' },
    ...{ value: '3776', tolerance: '5', unit: lines('m', 'km=1000') },
  },
  {
    ...{ kind: 'cloze', prompt: '{助詞|じょし}を{入|い}れてください。' },
    text: 'わたし[[は]]7{時|じ}[[に|ごろ]]{起|お}きます。',
  },
  {
    ...{ kind: 'essay', prompt: 'あなたの{町|まち}を{紹介|しょうかい}してください。' },
    ...{ answer_in: 'ja', model: 'わたしの町には大きい川があります。' },
  },
];

/** Our template: its headings, and an example of each kind that a table can hold. */
export function templateRows(locale: Locale): string[][] {
  const rows = EXAMPLES.map((example) =>
    TABLE_FIELDS.map((field) =>
      field === 'kind' ? kindName(example.kind ?? '', locale) : (example[field] ?? ''),
    ),
  );
  return [TABLE_FIELDS.map((field) => headingOf(field, locale)), ...rows];
}
