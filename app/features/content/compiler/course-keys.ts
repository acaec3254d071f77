import type {
  CompiledCheckUp,
  CompiledCourse,
  CompiledLesson,
  CompiledQuestion,
  CompiledVideo,
} from '../compiled-course.ts';
import { askedOf, judgingOf, partClips } from '#app/features/questions/exports.ts';
import { canonicalJson } from '#app/platform/canonical-json.server.ts';

export type Keyed = Pick<CompiledCourse, 'modules' | 'items' | 'questions' | 'completion'>;

/** How the lines of questions and check-ups are written. */
interface Lines {
  question: (question: CompiledQuestion, said: ReadonlyMap<string, string>) => string;
  checkUp: (checkUp: CompiledCheckUp) => string;
}

// Words may be corrected; what is asked, what is right and what the rules are may not.
function questionKey(
  { id, reserve, public: asked, key }: CompiledQuestion,
  said: ReadonlyMap<string, string>,
): string {
  const compared = judgingOf(key);
  const parts = 'options' in asked ? asked.options.map((option) => option.id) : [];
  const tiles = 'tiles' in asked ? asked.tiles.map((tile) => [tile.id, tile.jp]) : [];
  const hear = asked.hear ? (said.get(asked.hear) ?? '') : null;
  const heard = asked.stimulus?.hear?.map((clip) => said.get(clip) ?? '');
  const more = { ...askedOf(asked), ...(heard ? { heard } : {}) };
  const line = { reserve, hear, parts, tiles, compared };
  return `question ${id} ${canonicalJson(Object.keys(more).length > 0 ? { ...line, more } : line)}`;
}

function checkUpKey({ title: _title, ...checkUp }: CompiledCheckUp): string {
  const rules = { ...checkUp, minutes: undefined };
  if (!('sections' in rules)) return `check-up ${rules.slug} ${canonicalJson(rules)}`;
  const sections = rules.sections.map(({ title: _called, ...section }) => section);
  const clips = rules.clips.map(({ id }) => id);
  return `check-up ${rules.slug} ${canonicalJson({ ...rules, sections, clips })}`;
}

// Reading places and fault reports hang on blocks. Both languages have the same ones.
function blockKeys({ html }: CompiledLesson): string[] {
  const ids = [...html.en.matchAll(/ data-block="([^"]+)"/gu)].map((found) => found[1]);
  return ids.map((id) => `block ${id}`);
}

// A video may be made or recorded anew under its id: its times and words are corrections.
function videoKey({ id, complete, questions }: CompiledVideo): string {
  const asked = questions.map(({ question }) => question);
  return `video ${id} ${canonicalJson({ complete, asked })}`;
}

/** What a learner's state hangs on, one line each, sorted. */
export function keysOf(
  course: Keyed,
  { question: lineOf, checkUp }: Lines = { question: questionKey, checkUp: checkUpKey },
): string[] {
  const order = course.items.map((item) => item.slug);
  const said = new Map(
    course.items.flatMap((item) =>
      'clips' in item ? item.clips.map((clip) => [clip.id, clip.say] as const) : [],
    ),
  );
  // The sound of a tile or an option helps to read it; nothing is asked otherwise.
  const aids = new Set(
    course.questions.flatMap(({ public: asked }) => [...partClips(asked).values()]),
  );
  const modules = course.modules.map(({ id, lessons, checkUp }) => ({ id, lessons, checkUp }));
  const lessons = course.items.flatMap((item) =>
    item.kind === 'lesson'
      ? [
          `lesson ${item.slug} ${item.code} ${item.module}`,
          ...item.words.map((word) => `word ${word.id}`),
          ...item.letters.map((letter) => `letter ${letter.id} ${letter.kana}`),
          ...item.canDo.map((canDo) => `can-do ${canDo.id}`),
          ...item.clips.filter(({ id }) => !aids.has(id)).map((clip) => `said ${clip.id}`),
          ...blockKeys(item),
          ...(item.videos ?? []).map(videoKey),
        ]
      : [checkUp(item)],
  );
  return [
    `completion ${canonicalJson(course.completion)}`,
    `modules ${canonicalJson(modules)}`,
    `order ${order.join(' ')}`,
    ...lessons,
    ...course.questions.map((question) => lineOf(question, said)),
  ].sort();
}
