import { describe, expect, test } from 'vitest';

import { compileCourse } from '#app/features/content/exports.server.ts';
import type { CompiledLesson } from '#app/features/content/exports.ts';
import type { Files } from './small-course.ts';
import { FILM, madeCourse, topicCourse, VIDEO } from './topic-course.ts';

function compiled(files: Files) {
  const result = compileCourse('work', files);
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 1));
  const lesson = result.course.items.find(
    (item): item is CompiledLesson => item.kind === 'lesson',
  )!;
  return { course: result.course, lesson, video: lesson.videos![0]! };
}

describe('a lesson about work with a video', () => {
  test('compiles while its video has not been made: no times, no files', () => {
    const { lesson, video } = compiled(topicCourse());
    expect(lesson.strand).toBe('topic');
    expect(video).toMatchObject({ id: VIDEO, voice: 'en', made: null, durationMs: 0, media: null });
    expect(video.lines.map(({ id, slide }) => [id, slide])).toEqual([
      ['l1', 'spring'],
      ['l2', 'spring'],
      ['l3', 'summer'],
      ['l4', 'winter'],
    ]);
    expect(video.slides[1]).toEqual({
      id: 'summer',
      title: { en: 'Summer', ja: '夏' },
      chapter: null,
      fromMs: 0,
    });
  });

  test('has the times of its captions and the digests of its files once it is made', () => {
    const { video } = compiled(madeCourse());
    expect(video).toMatchObject({ made: 'synthetic', durationMs: 9000 });
    expect(video.lines[1]).toMatchObject({ fromMs: 1850, toMs: 3300 });
    expect(video.slides.map(({ fromMs }) => fromMs)).toEqual([0, 4000, 6500]);
    expect(video.media?.video).toMatchObject({
      file: `videos/${VIDEO}/video.mp4`,
      bytes: FILM.byteLength,
    });
    expect(video.questions).toEqual([
      { atMs: 3300, question: expect.stringMatching(/^a1\.q-/u) as string },
    ]);
  });

  test('what is asked in a video is in no check-up, and its key stays apart', () => {
    const { course, video } = compiled(topicCourse());
    const id = video.questions[0]!.question;
    const asked = course.questions.find((question) => question.id === id)!;
    expect(asked).toMatchObject({ name: 'a1.v-april', lesson: 'the-year', inVideo: true });
    expect(JSON.stringify(asked.public)).not.toContain('true"');
    const checkUps = course.items.filter((item) => item.kind !== 'lesson');
    expect(checkUps).toHaveLength(2);
    expect(JSON.stringify(checkUps)).not.toContain(id);
  });

  test('says for whom and in which language it is, and courses without that say nothing', () => {
    const { course } = compiled(topicCourse());
    expect(course).toMatchObject({ offeredTo: ['newcomer', 'alt'], language: 'en' });
    const plain = topicCourse();
    const text = String(plain.get('course.yaml'));
    plain.set('course.yaml', text.replace(/offeredTo.*\nlanguage.*\n/u, ''));
    expect(Object.keys(compiled(plain).course)).not.toContain('offeredTo');
  });

  test('a video that is made anew is a correction, what it asks a revision', () => {
    const keysOf = (files: Files) => compiled(files).course.keys;
    expect(keysOf(madeCourse())).toEqual(keysOf(topicCourse()));
    const other = topicCourse();
    const lesson = 'lessons/01-the-year.yaml';
    other.set(lesson, String(other.get(lesson)).replace('played: 90', 'played: 80'));
    expect(keysOf(other)).not.toEqual(keysOf(topicCourse()));
  });
});

describe('the prepared page of a video', () => {
  const pageOf = (files: Files) => compiled(files).lesson.html;

  test('can be watched, heard and read without a script, in both languages', () => {
    const { en, ja } = pageOf(madeCourse());
    for (const [html, words] of [
      [
        en,
        ['Length 0:09', 'Synthetic voice', 'Listen to the sound alone (0.1 MB)', 'on this page'],
      ],
      [ja, ['長さ 0:09', '合成音声', '音声だけを聞く（0.1 MB）', 'このページにあります']],
    ] as const) {
      for (const text of words) expect(html).toContain(text);
      expect(html).toMatch(
        /<video controls preload="none" [^>]*><source src="\/learn\/work\/media\/[0-9a-f]{64}\.mp4" type="video\/mp4">/u,
      );
      expect(html).toMatch(/<audio controls preload="none" src="[^"]+\.m4a">/u);
      expect(html.match(/<track kind="captions" srclang="(?:en|ja)"/gu)).toHaveLength(2);
      expect(html).toContain(`data-mount="video" data-video="${VIDEO}"`);
      expect(html).not.toMatch(/ style=|<script/u);
    }
  });

  test('has its text slide by slide, what is spoken first, with its times and readings', () => {
    const { en } = pageOf(madeCourse());
    expect(en).toContain(
      'data-line="l2" data-from="1850" data-to="3300"><span class="spoken" lang="en">It begins with a ceremony.</span>',
    );
    expect(en).toMatch(/<span class="meant" lang="ja"><ruby[^>]*>始<rp>/u);
    expect(en.match(/<h4 class="chapter"/gu)).toHaveLength(2);
    expect(en).toMatch(/<figure class="figure"><svg role="img" aria-label="A calendar\."/u);
  });

  test('of what has not been made says so, and is read all the same', () => {
    const { en } = pageOf(topicCourse());
    expect(en).toContain('has not been made yet');
    expect(en).not.toMatch(/<video|<audio|data-from/u);
    expect(en).toContain('It begins with a ceremony.');
  });
});
