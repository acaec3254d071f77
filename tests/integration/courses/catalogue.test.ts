import { describe, expect, it } from 'vitest';
import { findPublishedCourse, listPublishedCourses } from '#app/features/courses/queries.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeSmallCourse } from '#tests/factories/learners.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { testDb } from '#tests/setup/database.ts';
import { changed } from '../../content/small-course.ts';

const KANA_FILE = 'lessons/01-k1-vowels.yaml';
const corrected = () => changed(KANA_FILE, 'en: house', 'en: a house');
const revised = () => changed(KANA_FILE, 'accepted: [いえ]', 'accepted: [いえ, いいえ]');

describe('the catalogue', () => {
  it('shows each course once, as it was published last', async () => {
    const slugs = [`a-${uuidv7()}`, `b-${uuidv7()}`] as const;
    for (const slug of slugs) await publish(smallCompiled(slug));
    await publish(smallCompiled(slugs[0], revised()));
    await publish(smallCompiled(slugs[1], corrected()));
    const shown = await listPublishedCourses(testDb());
    const own = shown.filter(({ slug }) => slug === slugs[0] || slug === slugs[1]);
    expect(own.map(({ slug }) => slug)).toEqual(slugs);
    for (const { slug, versionId, outline } of own) {
      expect(await findPublishedCourse(testDb(), slug)).toMatchObject({ versionId });
      expect(outline.slug).toBe(slug);
    }
    expect(own[1]?.outline.words.map(({ en }) => en)).toContain('a house');
  });

  it('tells the newest revision and its newest correction', async () => {
    const { slug } = await makeSmallCourse();
    const versionOf = async () => {
      const course = await findPublishedCourse(testDb(), slug);
      return [course?.revision, course?.correction];
    };
    expect(await versionOf()).toEqual([1, 0]);
    await publish(smallCompiled(slug, corrected()));
    expect(await versionOf()).toEqual([1, 1]);
    await publish(smallCompiled(slug, revised()));
    expect(await versionOf()).toEqual([2, 0]);
  });

  it('knows no course that was never published', async () => {
    for (const slug of ['nothing', '', '__proto__', '%']) {
      expect(await findPublishedCourse(testDb(), slug)).toBeNull();
    }
  });

  it('never shows what is asked for or right to anyone: outlines hold no keys', async () => {
    const { slug } = await makeSmallCourse();
    const course = await findPublishedCourse(testDb(), slug);
    expect(JSON.stringify(course)).not.toMatch(/accepted|correct"|"keys"/);
  });
});
