import kuromoji from 'kuromoji';
import type { IpadicFeatures, Tokenizer as AnyTokenizer } from 'kuromoji';

import { KANJI, toHiragana } from '#app/features/content/compiler/japanese/kana.ts';
import { baseText, parseJp, readingText } from '#app/features/content/compiler/japanese/ruby.ts';
import {
  askedTexts,
  contrastTexts,
  patternTexts,
  saidTexts,
} from '#app/features/content/compiler/lesson-texts.ts';
import type { LoadedCourse } from '#app/features/content/compiler/loaded-course.ts';

export type Difference = { jp: string; ours: string; analyser: string };
type Tokenizer = AnyTokenizer<IpadicFeatures>;

/** The analyser with the dictionary that its package brings. */
export function buildAnalyser(): Promise<Tokenizer> {
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath: 'node_modules/kuromoji/dict' }).build((error, tokenizer) => {
      if (error) reject(error);
      else resolve(tokenizer);
    });
  });
}

function bare(text: string): string {
  return toHiragana(text).replace(/[^\u3041-\u3096ーA-Za-z0-9]/gu, '');
}

/** Every Japanese text of a course that holds kanji, once, in a fixed order. */
export function kanjiTexts(course: LoadedCourse): string[] {
  // A task shows a model answer; tests also hold forms that only the checker reads.
  const tasks = course.quizzes.filter(({ quiz }) => quiz.role === 'task');
  const texts = [...course.lessons, ...tasks].flatMap(({ source: { value } }) => [
    ...saidTexts(value).map(({ said }) => said.jp),
    ...[...patternTexts(value), ...contrastTexts(value), ...askedTexts(value)].map(({ jp }) => jp),
  ]);
  const speakers = course.source.value.speakers.map(({ jp }) => jp);
  return [...new Set([...texts, ...speakers])].filter((jp) => KANJI.test(jp)).sort();
}

/** Where the analyser reads a text otherwise than we do. */
export function differences(course: LoadedCourse, analyser: Tokenizer): Difference[] {
  const found = new Map<string, Difference>();
  for (const text of kanjiTexts(course)) {
    const { runs } = parseJp(text);
    const jp = baseText(runs).replace(/\s+/gu, '');
    const read = analyser.tokenize(jp).map((token) => token.reading ?? token.surface_form);
    const pair = { jp, ours: bare(readingText(runs)), analyser: bare(read.join('')) };
    if (pair.ours !== pair.analyser) found.set(jp, pair);
  }
  return [...found.values()];
}

export type Allowance = Difference & { reason: string };

// Puts our reading where the analyser's stands, for each allowance whose words the text holds.
function explain(difference: Difference, allowances: readonly Allowance[]) {
  let reading = difference.analyser;
  const used = allowances.filter((each) => {
    if (!difference.jp.includes(each.jp)) return false;
    const before = reading;
    reading = reading.replaceAll(each.analyser, each.ours);
    return reading !== before;
  });
  return { isExplained: reading === difference.ours, used };
}

/** Differences that no allowance explains, and allowances that explain none. */
export function review(found: readonly Difference[], allowances: readonly Allowance[]) {
  const used = new Set<Allowance>();
  const unexplained = found.filter((difference) => {
    const result = explain(difference, allowances);
    if (result.isExplained) for (const each of result.used) used.add(each);
    return !result.isExplained;
  });
  return { unexplained, unused: allowances.filter((each) => !used.has(each)) };
}
