import { isBlock } from '../doc-node.ts';
import type { BlockNode, LeafBlock } from '../doc-node.ts';
import type { Fault } from '../fault.ts';
import type { LessonSource } from '../lesson-schema.ts';
import { questionsOf } from '../lesson-texts.ts';
import { LANGUAGES } from '../loaded-course.ts';
import type { LoadedLesson } from '../loaded-course.ts';
import { parseFlow } from '../markdown.ts';

/** The id a block has on the page: a dialogue is heard first and read later under one id. */
export function placeId(block: BlockNode): string {
  return block.kind === 'block' && block.name === 'listen' ? `listen-${block.id}` : block.id;
}

/** What of a lesson a block may name, by the block. */
const NAMED: Partial<Record<LeafBlock, (lesson: LessonSource) => Listed | undefined>> = {
  listen: ({ dialogues }) => dialogues,
  dialogue: ({ dialogues }) => dialogues,
  reading: ({ readings }) => readings,
  pattern: ({ patterns }) => patterns,
  kana: ({ kana }) => kana?.rows,
  contrast: ({ contrasts }) => contrasts,
  figure: ({ figures }) => figures,
  sheet: ({ sheets }) => sheets,
  checklist: ({ checklists }) => checklists,
  workbook: ({ workbook }) => workbook,
  video: ({ videos }) => videos,
};

type Listed = readonly { id: string }[];

function known(lesson: LessonSource, name: LeafBlock): string[] | null {
  const named = NAMED[name];
  return named ? (named(lesson) ?? []).map(({ id }) => id) : null;
}

/** What of a lesson a block shows as a whole, by the block. */
const WHOLE: Partial<Record<LeafBlock, 'words' | 'kanji' | 'sayIt' | 'kana'>> = {
  words: 'words',
  kanji: 'kanji',
  'say-it': 'sayIt',
  'practice-sheet': 'kana',
};

function emptiness(lesson: LessonSource, name: LeafBlock): string | null {
  const key = WHOLE[name];
  const shown = key && lesson[key];
  const isEmpty = !shown || (Array.isArray(shown) && shown.length === 0);
  return key && isEmpty ? key : null;
}

function written(block: BlockNode): string {
  return `${block.kind === 'block' ? '::' : ':::'}${block.name}{#${block.id}}`;
}

function checkBlock(block: BlockNode, lesson: LoadedLesson, file: string): Fault[] {
  if (block.kind === 'aside') return [];
  const fault = (expected: string): Fault[] => [
    { file, ...block.at, code: 'reference-unknown', expected, found: written(block) },
  ];
  const ids = known(lesson.source.value, block.name);
  if (ids && !ids.includes(block.id)) {
    return fault(`one of the lesson's ids (${ids.join(', ') || 'it has none'})`);
  }
  const missing = emptiness(lesson.source.value, block.name);
  return missing ? fault(`${missing} in ${lesson.source.file}`) : [];
}

// Whatever a lesson teaches is shown in its text.
function wanted(lesson: LessonSource): string[] {
  const { dialogues, patterns, readings, kana, kanji, contrasts, words, sayIt, videos } = lesson;
  const of = (name: LeafBlock, items: readonly { id: string }[] | undefined) =>
    (items ?? []).map(({ id }) => `::${name}{#${id}}`);
  return [
    ...of('dialogue', dialogues),
    ...of('pattern', patterns),
    ...of('reading', readings),
    ...of('kana', kana?.rows),
    ...of('contrast', contrasts),
    ...of('sheet', lesson.sheets),
    ...of('checklist', lesson.checklists),
    ...of('workbook', lesson.workbook),
    ...of('video', videos),
    ...(words?.length ? ['::words'] : []),
    ...(kanji?.length ? ['::kanji'] : []),
    ...(sayIt?.length ? ['::say-it'] : []),
    '::can-do',
  ];
}

function missingBlocks(lesson: LoadedLesson, blocks: readonly BlockNode[], file: string): Fault[] {
  const shown = blocks.map(written);
  return wanted(lesson.source.value)
    .filter((block) => !shown.some((each) => each.startsWith(block)))
    .map((expected) => ({
      file,
      line: 1,
      code: 'block-missing',
      expected,
      found: 'no such block',
    }));
}

function repeatedBlocks(blocks: readonly BlockNode[], file: string): Fault[] {
  const seen = new Set<string>();
  return blocks.flatMap((block): Fault[] => {
    const id = placeId(block);
    const again = seen.has(id);
    seen.add(id);
    const expected = 'each id once on the page';
    return again
      ? [{ file, ...block.at, code: 'block-repeated', expected, found: written(block) }]
      : [];
  });
}

function differing(lesson: LoadedLesson, blocks: Record<'en' | 'ja', BlockNode[]>): Fault[] {
  const en = blocks.en.map(written);
  const ja = blocks.ja.map(written);
  const index = Array.from({ length: Math.max(en.length, ja.length) }).findIndex(
    (_, each) => en[each] !== ja[each],
  );
  if (index < 0) return [];
  const at = blocks.ja[index]?.at ?? blocks.ja.at(-1)?.at ?? { line: 1 };
  const expected = `the blocks of ${lesson.proseFiles.en} in the same order, here ${en[index] ?? 'no block'}`;
  const found = ja[index] ?? 'no block';
  return [{ file: lesson.proseFiles.ja, ...at, code: 'blocks-differ', expected, found }];
}

/** Explanations of patterns, and what stands below a prompt, are Markdown without blocks. */
export function checkExplanations(lesson: LoadedLesson, faults: Fault[]): void {
  const { file, at, value } = lesson.source;
  const check = (text: string, path: (string | number)[]) =>
    parseFlow(text, { file, start: at(path) }, faults);
  value.patterns?.forEach((pattern, index) => {
    for (const language of LANGUAGES) {
      for (const key of ['explain', 'contrast', 'commonError'] as const) {
        const text = pattern[key]?.[language];
        if (text !== undefined) check(text, ['patterns', index, key, language]);
      }
    }
  });
  for (const { path, question } of questionsOf(value)) {
    for (const language of LANGUAGES) {
      if (question.body) check(question.body[language], [...path, 'body', language]);
    }
  }
}

/** Blocks name what the lesson has, stand once, and are the same in the two languages. */
export function checkBlocks(lesson: LoadedLesson, faults: Fault[]): void {
  const blocks = {
    en: (lesson.prose.en ?? []).filter(isBlock),
    ja: (lesson.prose.ja ?? []).filter(isBlock),
  };
  for (const language of LANGUAGES) {
    const file = lesson.proseFiles[language];
    for (const block of blocks[language]) faults.push(...checkBlock(block, lesson, file));
    faults.push(...repeatedBlocks(blocks[language], file));
    if (lesson.prose[language]) faults.push(...missingBlocks(lesson, blocks[language], file));
  }
  if (lesson.prose.en && lesson.prose.ja) faults.push(...differing(lesson, blocks));
}
