import type {
  CompiledCheckUp,
  CompiledCourse,
  CompiledLesson,
  CompiledQuestion,
} from '../compiled-course.ts';
import { partClips } from '#app/features/questions/exports.ts';
import { canonicalJson } from '#app/platform/canonical-json.server.ts';

type Keyed = Pick<CompiledCourse, 'modules' | 'items' | 'questions' | 'completion'>;

// Words may be corrected; what is asked, what is right and what the rules are may not.
function questionKey(
  { id, reserve, public: asked, key }: CompiledQuestion,
  said: ReadonlyMap<string, string>,
): string {
  const { explain: _explain, ...judged } = key;
  const rules =
    'feedback' in judged ? { ...judged, feedback: Object.keys(judged.feedback).sort() } : judged;
  const { shown: _shown, ...compared } = 'shown' in rules ? rules : { ...rules, shown: '' };
  const parts = 'options' in asked ? asked.options.map((option) => option.id) : [];
  const tiles = 'tiles' in asked ? asked.tiles.map((tile) => [tile.id, tile.jp]) : [];
  const hear = asked.hear ? (said.get(asked.hear) ?? '') : null;
  return `question ${id} ${canonicalJson({ reserve, hear, parts, tiles, compared })}`;
}

function checkUpKey(checkUp: CompiledCheckUp): string {
  const { title: _title, ...rules } = checkUp;
  const said = 'clips' in rules ? rules.clips.map(({ id }) => id) : undefined;
  return `check-up ${checkUp.slug} ${canonicalJson({ ...rules, minutes: undefined, clips: said })}`;
}

// Reading places and fault reports hang on blocks. Both languages have the same ones.
function blockKeys({ html }: CompiledLesson): string[] {
  const ids = [...html.en.matchAll(/ data-block="([^"]+)"/gu)].map((found) => found[1]);
  return ids.map((id) => `block ${id}`);
}

/** What a learner's state hangs on, one line each, sorted. */
export function keysOf(course: Keyed): string[] {
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
        ]
      : [checkUpKey(item)],
  );
  return [
    `completion ${canonicalJson(course.completion)}`,
    `modules ${canonicalJson(modules)}`,
    `order ${order.join(' ')}`,
    ...lessons,
    ...course.questions.map((question) => questionKey(question, said)),
  ].sort();
}
