import { courses, courseVersions, editions } from '#db/schema/index.ts';
import type { Outline, OutlineItem } from '#app/features/courses/exports.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { NOW } from '#tests/setup/context.ts';
import { asOwner } from './as-owner.ts';

const both = (text: string) => ({ en: text, ja: `${text}(日本語)` });

const plain: Omit<OutlineItem, 'slug' | 'kind' | 'title'> = {
  code: null,
  strand: null,
  goal: null,
  minutes: 10,
  moduleId: null,
  lessonSlug: null,
  canDo: [],
};

/** The outline of a course of one lesson and one module check-up. */
export function tinyOutline(slug: string): Outline {
  const canDo = [{ id: 'greet', en: 'I can greet.', ja: 'あいさつができる。' }];
  const lesson = { code: 'K1', strand: 'kana' as const, moduleId: 'module-1', canDo };
  return {
    slug,
    title: both('Tiny course'),
    summary: both('A course for tests'),
    audience: both('Tests'),
    notFor: null,
    level: both('None'),
    studyMinutes: 90,
    modules: [
      { id: 'module-1', title: both('Module'), lessons: ['k1'], checkUp: 'module-1-check-up' },
    ],
    kanaCheck: null,
    completion: { moduleCheckUpPercent: 70 },
    items: [
      { ...plain, slug: 'k1', kind: 'lesson', title: both('Lesson'), ...lesson },
      {
        ...plain,
        slug: 'k1-check-up',
        kind: 'lesson-check-up',
        title: both('Check-up'),
        lessonSlug: 'k1',
      },
      {
        ...plain,
        slug: 'module-1-check-up',
        kind: 'module-check-up',
        title: both('Module check-up'),
        moduleId: 'module-1',
      },
    ],
    words: [],
  };
}

export interface MadeCourse {
  courseId: string;
  editionId: string;
  versionId: string;
  slug: string;
}

/** A published course of one tiny version, with its always-open edition. */
export async function makeCourse(outline?: Outline): Promise<MadeCourse> {
  const courseId = uuidv7();
  const editionId = uuidv7();
  const versionId = uuidv7();
  const stored = outline ?? tinyOutline(`tiny-${courseId}`);
  const { slug } = stored;
  await asOwner(async (tx) => {
    await tx.insert(courses).values({ id: courseId, slug, createdAt: NOW });
    await tx.insert(courseVersions).values({
      id: versionId,
      courseId,
      revision: 1,
      correction: 0,
      digest: versionId,
      outline: { ...stored, keys: [] },
      publishedAt: NOW,
    });
    await tx.insert(editions).values({
      id: editionId,
      courseId,
      slug: 'open',
      nameEn: 'Always open',
      nameJa: '常時開講',
      createdAt: NOW,
    });
  });
  return { courseId, editionId, versionId, slug };
}
