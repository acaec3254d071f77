import type { CompiledClip, Voice } from '../compiled-course.ts';
import { opaqueName } from '#app/features/questions/exports.server.ts';
import { spokenRuns } from './checks/check-japanese.ts';
import { KANA_ONLY, toKatakana } from './japanese/kana.ts';
import { romajiOf } from './japanese/romaji.ts';
import { parseJp, readingText } from './japanese/ruby.ts';
import type { SaidSource } from './lesson-schema.ts';
import { linesOf, partsIn, questionsOf } from './lesson-texts.ts';
import type { QuestionPart } from './lesson-texts.ts';
import type { LoadedCourse, LoadedLesson } from './loaded-course.ts';
import type { HearSource } from './question-schema.ts';

type Spoken = { clip: string; say: string; romaji: string; voice: Voice };

// Alone, は and へ are read as particles unless they are written in katakana.
function sayOf(reading: string): string {
  const bare = reading.trim();
  return KANA_ONLY.test(bare) && [...bare].length <= 2 ? toKatakana(bare) : bare;
}

function said(clip: string, text: SaidSource, voice: Voice): Spoken {
  return { clip, say: sayOf(readingText(spokenRuns(text))), romaji: text.romaji, voice };
}

/** The clip of a letter within its lesson. */
export const letterClip = (id: string) => `letter-${id}`;
/** The clip of one of the texts a contrast sets side by side. */
export const contrastClip = (id: string, index: number) => `contrast-${id}-${index + 1}`;
/** The clip of a question within its lesson; its name does not tell what is heard. */
export const questionClip = (lesson: LoadedLesson, id: string) =>
  `hear-${opaqueName(`${lesson.code}.${id}`)}`;

// Named after its words, not after its question or its place in it.
const partClip = (lesson: LoadedLesson, jp: string) => `hear-${opaqueName(`${lesson.code} ${jp}`)}`;

/** The clips of those tiles and options that are heard, by what they show. */
export function clipsOfParts(
  lesson: LoadedLesson,
  parts: readonly QuestionPart[],
): Map<string, string> {
  const heardParts = parts.filter(({ hear }) => hear !== null);
  return new Map(heardParts.map(({ jp }) => [jp, `${lesson.code}.${partClip(lesson, jp)}`]));
}

type Source = { said: SaidSource; voice: Voice } | null;

function lineOf(course: LoadedCourse, lesson: LoadedLesson, id: string): Source {
  const lines = (lesson.source.value.dialogues ?? []).flatMap((dialogue) => dialogue.lines);
  const read = linesOf(lesson.source.value).map(({ line }) => line);
  const said = [...lines, ...read].find((line) => line.id === id);
  const speaker = course.source.value.speakers.find((each) => each.id === said?.speaker);
  return said ? { said, voice: speaker?.voice ?? 'a' } : null;
}

function sourceIn(
  course: LoadedCourse,
  lesson: LoadedLesson,
  wanted: { kind: string; id: string },
): Source {
  const { words, patterns, kana } = lesson.source.value;
  const { kind, id } = wanted;
  if (kind === 'line') return lineOf(course, lesson, id);
  const letters = (kana?.rows ?? []).flatMap((row) => row.letters);
  const letter = letters.find((each) => each.id === id);
  if (kind === 'letter') {
    return letter ? { said: { jp: letter.kana, romaji: letter.romaji }, voice: 'a' } : null;
  }
  const examples = (patterns ?? []).flatMap((pattern) => pattern.examples);
  const said = (kind === 'word' ? words : examples)?.find((each) => each.id === id);
  return said ? { said, voice: 'a' } : null;
}

/** What a question, a tile or an option lets hear; null where the course does not say it. */
export function heard(course: LoadedCourse, lesson: LoadedLesson, hear: HearSource): Source {
  if ('jp' in hear) return { said: hear, voice: 'a' };
  const [kind, reference] = Object.entries(hear)[0] as [string, string];
  const [id, code = lesson.code] = reference.split('.').reverse() as [string, string?];
  const from = course.lessons.find((each) => each.code === code);
  return from ? sourceIn(course, from, { kind, id }) : null;
}

function questionClips(course: LoadedCourse, lesson: LoadedLesson): Spoken[] {
  return questionsOf(lesson.source.value).flatMap(({ question: { id, hear } }) => {
    const source = hear ? heard(course, lesson, hear) : null;
    return source ? [said(questionClip(lesson, id), source.said, source.voice)] : [];
  });
}

// All in one voice and once for each text, so that a sound tells no more than the words do.
function partClips(course: LoadedCourse, lesson: LoadedLesson): Spoken[] {
  const made = new Map<string, Spoken>();
  for (const { jp, hear } of partsIn(lesson.source.value)) {
    const clip = partClip(lesson, jp);
    const source = hear ? heard(course, lesson, hear) : null;
    if (source && !made.has(clip)) made.set(clip, said(clip, source.said, 'a'));
  }
  return [...made.values()];
}

function spokenOf(course: LoadedCourse, lesson: LoadedLesson): Spoken[] {
  const value = lesson.source.value;
  const voices = new Map(course.source.value.speakers.map(({ id, voice }) => [id, voice]));
  const lines = (value.dialogues ?? []).flatMap((dialogue) => dialogue.lines);
  const read = linesOf(value).map(({ line }) => line);
  const examples = (value.patterns ?? []).flatMap((pattern) => pattern.examples);
  const letters = (value.kana?.rows ?? []).flatMap((row) => row.letters);
  const plain = (clip: string, jp: string): Spoken => {
    const { runs } = parseJp(jp);
    return { clip, say: sayOf(readingText(runs)), romaji: romajiOf(runs), voice: 'a' };
  };
  return [
    ...(value.words ?? []).map((word) => said(word.id, word, 'a')),
    ...lines.map((line) => said(line.id, line, voices.get(line.speaker) ?? 'a')),
    ...read.map((line) => said(line.id, line, voices.get(line.speaker ?? '') ?? 'a')),
    ...examples.map((example) => said(example.id, example, 'a')),
    ...letters.map(({ id, kana, romaji }) => ({ ...plain(letterClip(id), kana), romaji })),
    ...(value.contrasts ?? []).flatMap(({ id, jp }) =>
      jp.map((text, index) => plain(contrastClip(id, index), text)),
    ),
    ...questionClips(course, lesson),
    ...partClips(course, lesson),
  ].filter((spoken) => !/^[ッー]?$/u.test(spoken.say));
}

/** Every clip of a lesson, in the order of its file. */
export function clipsOf(course: LoadedCourse, lesson: LoadedLesson): CompiledClip[] {
  const made = new Map(
    (course.audio.get(lesson.slug)?.value.clips ?? []).map((clip) => [clip.id, clip]),
  );
  return spokenOf(course, lesson).map(({ clip, ...spoken }) => {
    const file = `audio/${lesson.slug}/${clip}.mp3`;
    const found = course.clipFiles.get(file);
    const entry = made.get(clip);
    return {
      id: `${lesson.code}.${clip}`,
      lesson: lesson.slug,
      file,
      ...spoken,
      audio: entry && found ? { ...found, made: entry.made } : null,
    };
  });
}
