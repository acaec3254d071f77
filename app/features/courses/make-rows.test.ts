import { expect, test } from 'vitest';
import { partClips } from '#app/features/content/exports.ts';
import { compiled, smallCourse } from '#tests/content/small-course.ts';
import { makeRows } from './make-rows.ts';

test('a check-up keeps the address of every sound it lets hear', () => {
  const course = compiled(smallCourse());
  const clips = course.items.flatMap((item) => (item.kind === 'lesson' ? item.clips : []));
  const audio = new Map(clips.map(({ id }) => [id, `/media/${id}.mp3`]));
  const rows = makeRows(course, { audio, strokes: new Map() });
  const row = rows.find(({ slug }) => slug === 'module-1-check-up');
  const wanted = course.questions
    .filter(({ lesson }) => lesson !== null)
    .flatMap(({ public: asked }) => [asked.hear ?? [], [...partClips(asked).values()]].flat());
  expect(wanted.length).toBeGreaterThan(5);
  const kept = (row?.data as { audio: Record<string, string> }).audio;
  expect(kept).toEqual(Object.fromEntries(wanted.map((id) => [id, `/media/${id}.mp3`])));
});
