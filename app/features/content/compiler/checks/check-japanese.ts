import { KANA_ONLY, LATIN_OR_DIGIT, toHiragana } from '../japanese/kana.ts';
import { isRomajiOf, romajiOf } from '../japanese/romaji.ts';
import { baseText, isUnclear, parseJp, readingText, rubyFaults } from '../japanese/ruby.ts';
import type { JpRun } from '../japanese/ruby.ts';
import { hasUntaughtLength, untaughtLetters } from '../japanese/taught.ts';
import type { SaidSource } from '../lesson-schema.ts';
import {
  askedTexts,
  contrastTexts,
  patternTexts,
  proseTexts,
  saidParts,
  saidTexts,
} from '../lesson-texts.ts';
import type { Path } from '../lesson-texts.ts';
import type { LoadedLesson, Report } from '../loaded-course.ts';

const SAY = /^[\u3041-\u3096\u30a1-\u30faー 。、！？!?,.「」『』・…]+$/u;
const LETTERS = /[^\u3041-\u3096A-Za-z0-9Ａ-Ｚａ-ｚ０-９ー]/gu;

/** The runs that are read aloud: `say` where it is given, else the text. */
export function spokenRuns(said: SaidSource): JpRun[] {
  return said.say ? [{ kind: 'text', text: said.say }] : parseJp(said.jp).runs;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

// Every clear part of the text must stand in `say`; Latin letters and digits may be read in any way.
function sayFits(say: string, runs: readonly JpRun[]): boolean {
  const clear = toHiragana(readingText(runs)).replace(LETTERS, '');
  const pattern = clear
    .split(/[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+/u)
    .map(escapeRegExp)
    .join('.+');
  return new RegExp(`^${pattern}$`, 'u').test(toHiragana(say).replace(LETTERS, ''));
}

function checkSay(path: Path, said: SaidSource, report: Report): boolean {
  const { runs } = parseJp(said.jp);
  if (!said.say) {
    if (!isUnclear(runs)) return true;
    const words = {
      expected: 'say: the reading in kana, or ruby over letters and digits',
      found: said.jp,
    };
    report.add([...path, 'jp'], 'reading-unclear', words);
    return false;
  }
  if (!SAY.test(said.say)) {
    report.add([...path, 'say'], 'say-differs', {
      expected: 'kana and punctuation',
      found: said.say,
    });
    return false;
  }
  if (sayFits(said.say, runs)) return true;
  const expected = `the reading of the text, ${readingText(runs)}`;
  report.add([...path, 'say'], 'say-differs', { expected, found: said.say });
  return false;
}

function checkSaid(path: Path, said: SaidSource, report: Report): void {
  for (const { code, ...words } of rubyFaults(said.jp)) report.add([...path, 'jp'], code, words);
  checkSpoken(path, said, report);
}

function checkSpoken(path: Path, said: SaidSource, report: Report): void {
  if (rubyFaults(said.jp).length > 0 || !checkSay(path, said, report)) return;
  const runs = spokenRuns(said);
  if (isRomajiOf(said.romaji, runs)) return;
  report.add([...path, 'romaji'], 'romaji-differs', {
    expected: romajiOf(runs),
    found: said.romaji,
  });
}

function checkProse(lesson: LoadedLesson, report: Report): void {
  for (const { path, text } of proseTexts(lesson.source.value)) {
    for (const { code, ...words } of parseJp(text).faults) report.add(path, code, words);
  }
}

type KanaText = { path: Path; jp: string; romaji: string };

function kanaTexts(lesson: LoadedLesson): KanaText[] {
  const value = lesson.source.value;
  const said = saidTexts(value).map(({ path, said: { jp, romaji } }) => ({
    path: [...path, 'jp'],
    jp,
    romaji,
  }));
  const shown = [...contrastTexts(value), ...askedTexts(value)];
  return [...said, ...shown.map((text) => ({ ...text, romaji: '' }))];
}

// Kana lessons show nothing that cannot be read yet.
function checkTaught(lesson: LoadedLesson, report: Report): void {
  if (lesson.source.value.strand !== 'kana' || !lesson.isTaughtKnown) return;
  for (const { path, jp, romaji } of kanaTexts(lesson)) {
    const reading = readingText(parseJp(jp).runs);
    const letters = untaughtLetters(reading, lesson.taught);
    const expected = 'only kana taught by this lesson';
    if (letters.length > 0)
      report.add(path, 'kana-not-taught', { expected, found: letters.join('') });
    else if (hasUntaughtLength(reading, romaji, lesson.taught)) {
      report.add(path, 'kana-not-taught', {
        expected: 'no long vowel before they are taught',
        found: jp,
      });
    }
  }
}

function checkLetters(lesson: LoadedLesson, report: Report): void {
  lesson.source.value.kana?.rows.forEach((row, rowIndex) =>
    row.letters.forEach(({ kana, romaji }, index) => {
      const path = ['kana', 'rows', rowIndex, 'letters', index];
      if (!KANA_ONLY.test(kana) || LATIN_OR_DIGIT.test(kana)) {
        report.add([...path, 'kana'], 'shape', { expected: 'kana', found: kana });
        return;
      }
      const runs: JpRun[] = [{ kind: 'ruby', base: kana, readings: [kana] }];
      const alone = /^[っッー]$/u.test(kana);
      if (alone || isRomajiOf(romaji, runs) || (/^[をヲ]$/u.test(kana) && romaji === 'wo')) return;
      report.add([...path, 'romaji'], 'romaji-differs', {
        expected: romajiOf(runs),
        found: romaji,
      });
    }),
  );
}

/** Ruby, readings, rōmaji and the kana taught so far. */
export function checkJapanese(lesson: LoadedLesson, report: Report): void {
  const value = lesson.source.value;
  for (const { path, said } of saidTexts(value)) checkSaid(path, said, report);
  for (const { path, said } of saidParts(value)) checkSpoken(path, said, report);
  for (const { path, jp } of [
    ...patternTexts(value),
    ...contrastTexts(value),
    ...askedTexts(value),
  ]) {
    for (const { code, ...words } of rubyFaults(jp)) report.add(path, code, words);
  }
  for (const { path, jp } of contrastTexts(value)) {
    const { runs } = parseJp(jp);
    if (isUnclear(runs)) {
      report.add(path, 'reading-unclear', { expected: 'kana, or ruby', found: baseText(runs) });
    }
  }
  checkProse(lesson, report);
  checkLetters(lesson, report);
  checkTaught(lesson, report);
}
