import { checkSource } from '#app/features/questions/exports.server.ts';
import type { SourceFaultCode } from '#app/features/questions/exports.server.ts';
import { KANA_ONLY } from '../japanese/kana.ts';
import { baseText, parseJp } from '../japanese/ruby.ts';
import { questionsOf, tileText } from '../lesson-texts.ts';
import type { Path } from '../lesson-texts.ts';
import type { LoadedLesson, Report } from '../loaded-course.ts';
import type { OptionWords } from '../option-words.ts';
import type {
  ChoiceSource,
  OrderingSource,
  SharedSource,
  TypedSource,
} from '../question-schema.ts';
import { checkPrompt } from './check-prompt.ts';

type Option = {
  id: string;
  correct?: true | undefined;
  jp?: string | undefined;
  en?: string | undefined;
};

const TELLING = /^(?:correct|right|wrong|true|false|answer|key|incorrect|distractor)(?:-?\d+)?$/u;

function repeated(texts: readonly string[]): number[] {
  return texts.flatMap((text, index) => (texts.indexOf(text) < index ? [index] : []));
}

function checkOptions(path: Path, options: readonly Option[], report: Report): void {
  const correct = options.filter((option) => option.correct);
  if (correct.length !== 1) {
    const words = { expected: 'exactly one option with correct: true', found: `${correct.length}` };
    report.add([...path, 'options'], 'options-correct', words);
  }
  for (const index of repeated(options.map((option) => option.id))) {
    const found = options[index]!.id;
    report.add([...path, 'options', index, 'id'], 'id-repeated', {
      expected: 'each option id once',
      found,
    });
  }
  const shown = options.map(({ jp, en }) => (jp ? baseText(parseJp(jp).runs) : (en ?? '')));
  for (const index of repeated(shown)) {
    const expected = 'options that differ';
    report.add([...path, 'options', index], 'options-repeated', { expected, found: shown[index]! });
  }
  options.forEach(({ id }, index) => {
    if (!TELLING.test(id)) return;
    const expected = 'an id that does not tell whether the option is right';
    report.add([...path, 'options', index, 'id'], 'id-tells', { expected, found: id });
  });
}

function checkChoice(
  { path, optionWords }: { path: Path; optionWords: OptionWords },
  question: ChoiceSource,
  report: Report,
): void {
  checkOptions(path, question.options, report);
  question.options.forEach((option, index) => {
    if (!option.correct && !option.feedback && !optionWords(option)) {
      const expected =
        'feedback: what this mistake means (only letters and words taught need none)';
      report.add([...path, 'options', index], 'feedback-missing', { expected, found: option.id });
    }
    if (!option.correct || !option.feedback) return;
    const expected = 'feedback on wrong options only (the right one has explain)';
    report.add([...path, 'options', index, 'feedback'], 'options-correct', {
      expected,
      found: option.id,
    });
  });
}

function checkOrdering(path: Path, question: OrderingSource, report: Report): void {
  const tiles = [...question.tiles, ...(question.spare ?? [])];
  const texts = tiles.map((tile) => baseText(parseJp(tileText(tile)).runs));
  for (const index of repeated(texts)) {
    const spare = index - question.tiles.length;
    const place = spare < 0 ? ['tiles', index] : ['spare', spare];
    const expected = 'each tile once (join two that say the same with what stands beside them)';
    report.add([...path, ...place], 'tile-repeated', { expected, found: texts[index]! });
  }
  const all = question.tiles.map((_, index) => index);
  const orders = [all, ...(question.alsoRight ?? [])].map((order) => order.join(' '));
  question.alsoRight?.forEach((order, index) => {
    const isPermutation = [...order].sort((a, b) => a - b).join(' ') === orders[0];
    const isNew = orders.indexOf(orders[index + 1]!) === index + 1;
    if (isPermutation && isNew) return;
    const expected = `another order of the positions ${all.join(', ')}, each once`;
    report.add([...path, 'alsoRight', index], 'order-repeated', {
      expected,
      found: order.join(', '),
    });
  });
}

function checkTyped(path: Path, question: TypedSource, report: Report): void {
  const bare = (text: string) =>
    baseText(parseJp(text).runs).replace(/[\s。、，．！？!?.,「」]/gu, '');
  const first = question.accepted[0] ?? '';
  if (!KANA_ONLY.test(bare(first))) {
    const expected = 'the form in kana first (spaces and punctuation apart)';
    report.add([...path, 'accepted', 0], 'typed-accepted', { expected, found: first });
  }
  const forms = [...question.accepted, ...(question.alternatives ?? [])].map(bare);
  for (const index of repeated(forms)) {
    const other = index - question.accepted.length;
    const place = other < 0 ? ['accepted', index] : ['alternatives', other];
    report.add([...path, ...place], 'typed-accepted', {
      expected: 'each form once',
      found: forms[index]!,
    });
  }
}

/** Words for what an author of a course may have wrong in kinds that banks have too. */
const EXPECTED: Record<SourceFaultCode, string> = {
  'one-correct': 'exactly one option with correct: true',
  'some-correct': 'at least one option with correct: true',
  repeated: 'each once',
  'words-of-japanese': 'characters, where the answer is Japanese',
  'id-twice': 'each id once',
  'id-tells': 'an id that does not tell what is right',
  'blank-without-place': 'its [[id]] in the text',
  'place-without-blank': 'places [[id]], each with its blank',
  'blank-twice': 'each place once',
  'no-full-share': 'one form that is wholly right',
  'not-an-order': 'the positions of all tiles, each once',
  'units-alike': 'one right unit of each size; the others with wrong: true',
  'next-or-end': 'either next: the scene that follows, or end: a judgement',
  'next-unknown': 'the id of a scene of this scenario',
  'end-unknown': 'the id of a judgement of this scenario',
  'scene-unreached': 'a scene that some choice leads to',
  'scene-again': 'a scene that the path has not been in: every story ends',
  'judgement-unreached': 'a judgement with which some path ends',
  'no-best-path': 'a path that ends with a judgement of share: 1',
  'better-missing': 'better: a better way than this choice, which is not the best of its scene',
  'dictation-without-audio': 'hear: what is to be written down',
};

function checkShared(
  { path, lesson }: { path: Path; lesson: LoadedLesson },
  question: SharedSource,
  report: Report,
): void {
  const audio = question.hear ? { file: 'heard' } : undefined;
  const { hear: _hear, plays: _plays, passage, id: _id, tags: _tags, ...source } = question;
  for (const fault of checkSource({ ...source, tests: source.tests ?? [], audio })) {
    const expected = EXPECTED[fault.message];
    report.add([...path, ...fault.path], 'question-shape', { expected, found: question.id });
  }
  if (passage && !(lesson.source.value.passages ?? []).some(({ id }) => id === passage)) {
    const expected = 'the id of a passage of this quiz';
    report.add([...path, 'passage'], 'reference-unknown', { expected, found: passage });
  }
}

/** Questions have one key each, and nothing in them tells it. */
export function checkQuestions(
  lesson: LoadedLesson,
  report: Report,
  optionWords: OptionWords,
): void {
  for (const { path, question } of questionsOf(lesson.source.value)) {
    checkPrompt(path, question, report);
    switch (question.kind) {
      case 'choice':
        checkChoice({ path, optionWords }, question, report);
        break;
      case 'ordering':
        checkOrdering(path, question, report);
        break;
      case 'typed':
        checkTyped(path, question, report);
        break;
      default:
        checkShared({ path, lesson }, question, report);
    }
  }
  lesson.source.value.dialogues?.forEach((dialogue, index) =>
    dialogue.gist?.forEach((gist, gistIndex) =>
      checkOptions(['dialogues', index, 'gist', gistIndex], gist.options, report),
    ),
  );
}
