import { canonicalJson } from '#app/platform/canonical-json.server.ts';
import type { CompiledCheckUp, CompiledQuestion } from '../compiled-course.ts';
import { keysOf, type Keyed } from './course-keys.ts';

/**
 * The lines of a course as they were written before they said what the later kinds of questions offer. A
 * version that was published with such lines is compared with these, so that what did not change is not
 * offered to its learners as a revision.
 */
export function formerKeysOf(course: Keyed): string[] {
  return keysOf(course, { question: formerQuestionKey, checkUp: formerCheckUpKey });
}

function formerQuestionKey(
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

function formerCheckUpKey(checkUp: CompiledCheckUp): string {
  const { title: _title, ...rules } = checkUp;
  const said = 'clips' in rules ? rules.clips.map(({ id }) => id) : undefined;
  return `check-up ${checkUp.slug} ${canonicalJson({ ...rules, minutes: undefined, clips: said })}`;
}
