// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';

import { checkStrokes, compileCourse, formatFaults } from '#app/features/content/exports.server.ts';
import { fillPrepared } from '#app/features/content/exports.ts';
import type { CompiledCourse, CompiledLesson } from '#app/features/content/exports.ts';
import { listCourseFolders, readCourseFolder, readStrokes } from '#app/platform/content.server.ts';

// A busy machine is slow; nothing here is about time.
vi.setConfig({ testTimeout: 120_000 });

const MEDIA = { clip: (id: string) => `/media/${id}.mp3`, stroke: () => null };

async function compile(slug: string): Promise<CompiledCourse> {
  const result = compileCourse(slug, await readCourseFolder(slug));
  if (!result.ok) throw new Error(formatFaults(result.faults));
  return result.course;
}

function lessons(course: CompiledCourse): CompiledLesson[] {
  return course.items.filter((item) => item.kind === 'lesson');
}

function pages(course: CompiledCourse) {
  return lessons(course).flatMap(({ slug, html }) =>
    (['en', 'ja'] as const).map((language) => {
      const text = fillPrepared(html[language], MEDIA);
      const document = new DOMParser().parseFromString(text, 'text/html');
      return { name: `${slug} ${language}`, text, document, body: document.body };
    }),
  );
}

describe.each(await listCourseFolders())('the course %s', async (slug) => {
  const course = await compile(slug);
  const prepared = pages(course);

  test('has every lesson that course.yaml lists', () => {
    expect(lessons(course).map((lesson) => lesson.slug)).toEqual(
      course.modules.flatMap((module) => module.lessons),
    );
  });

  test('can be heard: every word, line, example, letter and question has its clip', () => {
    const silent = lessons(course).flatMap(({ clips }) => clips.filter((clip) => !clip.audio));
    expect(silent.map((clip) => clip.id)).toEqual([]);
  });

  test('has pages that a browser reads as they are written', () => {
    for (const { name, text, body } of prepared) {
      const written = [...text.matchAll(/<[a-z][a-z0-9]*/gu)].length;
      expect(body.querySelectorAll('*').length, name).toBe(written);
    }
  });

  test('has pages whose ids stand once and whose links within the page lead somewhere', () => {
    for (const { name, document } of prepared) {
      const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
      expect(new Set(ids).size, name).toBe(ids.length);
      for (const link of document.querySelectorAll('a[href^="#"]')) {
        expect(ids, name).toContain(link.getAttribute('href')!.slice(1));
      }
    }
  });

  test('has pages without styles, handlers, scripts or marks of the compiler', () => {
    for (const { name, text } of prepared) {
      expect(text, name).not.toMatch(/ style=| on[a-z]+=|<script|\{\{|<!--/u);
    }
  });

  test('has the same blocks in both languages', () => {
    const blocks = prepared.map(({ document }) =>
      [...document.querySelectorAll('[data-block]:not(.met)')].map((node) =>
        node.getAttribute('data-block'),
      ),
    );
    for (let index = 0; index < blocks.length; index += 2) {
      expect(blocks[index]).toEqual(blocks[index + 1]);
    }
  });

  test('sends nothing with a question that judges it', () => {
    for (const { name, public: asked, key } of course.questions) {
      const text = JSON.stringify(asked);
      expect(Object.keys(asked), name).not.toContain('tests');
      if (key.kind === 'typed' && asked.hear === null) continue;
      if (key.kind === 'typed')
        for (const form of key.accepted) expect(text, name).not.toContain(form);
    }
  });

  test('asks more in each module check-up than one attempt shows', () => {
    for (const item of course.items) {
      if (item.kind !== 'module-check-up') continue;
      for (const { name, take, from } of item.draw) expect(from.length, name).toBeGreaterThan(take);
    }
  });
});

test('courses of one series have each a step of their own', async () => {
  const courses = await Promise.all((await listCourseFolders()).map(compile));
  const steps = courses.flatMap(({ series }) => (series ? [`${series.id} ${series.step}`] : []));
  expect(steps).toContain('jet-japanese 1');
  expect(new Set(steps).size).toBe(steps.length);
});

test('stroke orders are plain drawings', async () => {
  expect(checkStrokes(await readStrokes())).toEqual([]);
});
