import type { Bilingual } from '../compiled-course.ts';
import type { DocNode, FlowNode, InlineNode } from './doc-node.ts';
import { baseText, parseJp, readingText } from './japanese/ruby.ts';
import { saidTexts } from './lesson-texts.ts';
import type { Language, LoadedCourse, LoadedLesson } from './loaded-course.ts';

function inlineText(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'ruby') return node.base;
      return node.kind === 'break' ? ' ' : inlineText(node.children);
    })
    .join('');
}

function flowText(node: FlowNode): string {
  switch (node.kind) {
    case 'heading':
    case 'paragraph':
      return inlineText(node.children);
    case 'list':
      return node.items.map((item) => item.map(flowText).join(' ')).join(' ');
    case 'table':
      return [node.head, ...node.rows].flat().map(inlineText).join(' ');
  }
}

function docText(node: DocNode): string {
  if (node.kind === 'block') return '';
  if (node.kind !== 'aside') return flowText(node);
  return [inlineText(node.title), ...node.children.map(flowText)].join(' ');
}

// A text is found by what is written and by its reading; spaces between phrases would hide it.
function taughtText(lesson: LoadedLesson): string {
  return saidTexts(lesson.source.value)
    .map(({ said }) => {
      const { runs } = parseJp(said.jp);
      const [base, reading] = [baseText(runs), readingText(runs)].map((text) =>
        text.replace(/\s+/gu, ''),
      );
      const gloss = 'en' in said && typeof said.en === 'string' ? said.en : '';
      return [base, base === reading ? '' : reading, said.romaji, gloss].filter(Boolean).join(' ');
    })
    .join('\n');
}

/** What the videos of a lesson show and say. */
function videoText(course: LoadedCourse, lesson: LoadedLesson, language: Language): string[] {
  const plain = (text: string) => baseText(parseJp(text).runs);
  return (lesson.source.value.videos ?? []).flatMap(({ id }) => {
    const script = course.videos.get(id)?.source.value;
    const slides = (script?.slides ?? []).flatMap(({ title, points = [], lines }) => [
      title[language],
      ...points.map((point) => point[language]),
      ...lines.map((line) => plain(line[language])),
    ]);
    return [script?.title[language] ?? '', ...slides];
  });
}

/** The words of a lesson without markup, for searching. */
export function searchText(course: LoadedCourse, lesson: LoadedLesson): Bilingual {
  const { title, goal } = lesson.source.value;
  const taught = taughtText(lesson);
  const of = (language: Language) =>
    [
      title[language],
      goal[language],
      ...(lesson.prose[language] ?? []).map(docText),
      ...videoText(course, lesson, language),
      taught,
    ]
      .filter(Boolean)
      .join('\n');
  return { en: of('en'), ja: of('ja') };
}
