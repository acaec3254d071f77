import type { Bilingual, CompiledCheckUp, CompiledQuestion, DrawRule } from '../compiled-course.ts';
import { shuffledByName } from '#app/features/questions/exports.server.ts';
import { questionId } from './compile-questions.ts';
import { KANA_ONLY, SOUNDS, toHiragana } from './japanese/kana.ts';
import { scriptOf, withoutMark } from './japanese/taught.ts';
import { label, labelOfTwo, labels } from './labels.ts';
import type { LoadedCourse, LoadedLesson } from './loaded-course.ts';

type Letter = { id: string; code: string; kana: string; romaji: string; bare: string };
type KanaCheck = Extract<CompiledCheckUp, { kind: 'kana-check' }>;

// Letters that beginners take for each other, by script.
const CONFUSED = [
  'ぬめね',
  'さきち',
  'れねわ',
  'るろ',
  'はほ',
  'あお',
  'いり',
  'こに',
  'たな',
  'けは',
  'しつ',
  'まも',
  'うら',
  'シツ',
  'ソンリ',
  'クケワ',
  'コユ',
  'スヌ',
  'チテ',
  'マムア',
  'ウワフ',
  'ナメ',
  'ルレ',
  'ヨコ',
  'セヤ',
  'ラヲ',
];
const SHARES = [
  { name: 'hiragana', share: 35 },
  { name: 'katakana', share: 35 },
  { name: 'marked', share: 20 },
  { name: 'small', share: 10 },
] as const;

function stratumOf({ kana, bare }: Letter): (typeof SHARES)[number]['name'] {
  if ([...kana].length > 1) return 'small';
  return bare === kana ? scriptOf(kana) : 'marked';
}

// Only letters that have one sound of their own can be asked for it.
function lettersOf(lessons: readonly LoadedLesson[]): Letter[] {
  const seen = new Set<string>();
  return lessons
    .flatMap(({ code, source }) =>
      (source.value.kana?.rows ?? []).flatMap((row) =>
        row.letters.map((letter) => ({ ...letter, code, bare: withoutMark(letter.kana) })),
      ),
    )
    .filter(({ kana }) => {
      const isNew = !seen.has(kana);
      seen.add(kana);
      return isNew && KANA_ONLY.test(kana) && SOUNDS.has(toHiragana(kana));
    });
}

function isConfused(a: Letter, b: Letter): boolean {
  if (a.bare === b.bare) return true;
  return CONFUSED.some((group) => group.includes(a.bare) && group.includes(b.bare));
}

function closeness(letter: Letter, other: Letter): number {
  if (isConfused(letter, other)) return 0;
  const sameStratum = stratumOf(letter) === stratumOf(other);
  const sameSound =
    letter.romaji.at(-1) === other.romaji.at(-1) || letter.romaji[0] === other.romaji[0];
  return sameStratum ? (sameSound ? 1 : 2) : 3;
}

// `all` is in an order of its own; beginning behind the letter gives each letter other distractors.
function distractors(letter: Letter, all: readonly Letter[]): string[] {
  const from = all.indexOf(letter);
  const nearest = [...all.slice(from + 1), ...all.slice(0, from)]
    .filter(({ romaji }) => romaji !== letter.romaji)
    .map((other) => ({ romaji: other.romaji, closeness: closeness(letter, other) }))
    .sort((a, b) => a.closeness - b.closeness);
  return [...new Set(nearest.map(({ romaji }) => romaji))].slice(0, 3);
}

// A sound that was taken for the letter's own is told by the letter that has it.
function soundsOf(sounds: readonly string[], all: readonly Letter[]): Record<string, Bilingual> {
  return Object.fromEntries(
    sounds.flatMap((sound) => {
      const letter = all.find(({ romaji }) => romaji === sound);
      const words = letter ? labelOfTwo('optionLetter', letter.kana, sound) : null;
      return words ? [[sound.replace(/[^a-z]/gu, ''), words] as const] : [];
    }),
  );
}

function questionOf(slug: string, letter: Letter, all: readonly Letter[]): CompiledQuestion {
  const name = `${slug}.${letter.code}-${letter.id}`;
  const id = questionId(slug, name);
  const sounds = [letter.romaji, ...distractors(letter, all)];
  const options = shuffledByName(sounds, (sound) => `${id}/${sound}`).map((sound) => ({
    id: sound.replace(/[^a-z]/gu, ''),
    en: sound,
    ja: sound,
  }));
  const explain = {
    en: label('en', 'kanaExplain', letter.romaji),
    ja: label('ja', 'kanaExplain', letter.romaji),
  };
  return {
    id,
    name,
    lesson: null,
    reserve: false,
    public: {
      id,
      kind: 'choice',
      prompt: labels('kanaPrompt'),
      hear: null,
      show: letter.kana,
      options,
    },
    key: {
      kind: 'choice',
      correct: letter.romaji.replace(/[^a-z]/gu, ''),
      feedback: soundsOf(sounds.slice(1), all),
      explain,
      tests: [`${letter.code}.${letter.id}`],
    },
  };
}

/** Shares of `items` by largest remainder, none above what a stratum holds. */
export function takeByShare(
  items: number,
  strata: readonly { share: number; size: number }[],
): number[] {
  const take = strata.map(() => 0);
  for (let given = 0; given < items; given += 1) {
    const total = strata.reduce(
      (sum, { share, size }, index) => (take[index]! < size ? sum + share : sum),
      0,
    );
    const lack = strata.map(({ share, size }, index) =>
      take[index]! < size ? (share / total) * items - take[index]! : -Infinity,
    );
    const next = lack.indexOf(Math.max(...lack));
    if (lack[next] === -Infinity) break;
    take[next]! += 1;
  }
  return take;
}

function drawOf(items: number, letters: readonly { letter: Letter; id: string }[]): DrawRule[] {
  const strata = SHARES.map(({ name, share }) => {
    const from = letters.filter(({ letter }) => stratumOf(letter) === name).map(({ id }) => id);
    return { name, share, from, size: from.length };
  });
  const take = takeByShare(items, strata);
  return strata
    .map(({ name, from }, index) => ({ name, take: take[index]!, from }))
    .filter((rule) => rule.take > 0);
}

/** The check that passes all kana lessons at once: each taught letter, four sounds to choose from. */
export function compileKanaCheck(
  course: LoadedCourse,
): { checkUp: KanaCheck; questions: CompiledQuestion[] } | null {
  const check = course.source.value.kanaCheck;
  const lessons = course.lessons.filter(({ source }) => source.value.strand === 'kana');
  const letters = lettersOf(lessons);
  if (!check || letters.length < 4) return null;
  const shuffled = shuffledByName(letters, ({ kana }) => kana);
  const questions = letters.map((letter) => questionOf(check.slug, letter, shuffled));
  const draw = drawOf(
    check.items,
    letters.map((letter, index) => ({ letter, id: questions[index]!.id })),
  );
  const { slug, minutes, items, pass } = check;
  const checkUp: KanaCheck = {
    kind: 'kana-check',
    slug,
    title: labels('kanaCheck'),
    minutes,
    items,
    pass,
    lessons: lessons.map((lesson) => lesson.slug),
    draw,
  };
  return { checkUp, questions };
}
