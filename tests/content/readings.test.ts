import { describe, expect, test, vi } from 'vitest';

import { checkFiles } from '#app/features/content/exports.server.ts';
import { listCourseFolders, readCourseFolder } from '#app/platform/content.server.ts';

import { buildAnalyser, differences, review } from './readings.ts';

// A busy machine is slow; nothing here is about time.
vi.setConfig({ testTimeout: 120_000 });

describe('the readings of the courses', async () => {
  test.each(await listCourseFolders())(
    'of %s are those of the analyser, or the difference has a reason',
    async (slug) => {
      const { course } = checkFiles(slug, await readCourseFolder(slug));
      const found = differences(course!, await buildAnalyser());
      expect(review(found, course!.readings)).toEqual({ unexplained: [], unused: [] });
    },
  );
});

describe('the review of readings', () => {
  const allowance = { jp: '一人', ours: 'ひとり', analyser: 'いちにん', reason: 'x' };

  test('lets a difference pass only where its words stand', () => {
    const found = [
      { jp: '一人です', ours: 'ひとりです', analyser: 'いちにんです' },
      { jp: '市人です', ours: 'しにんです', analyser: 'いちにんです' },
    ];
    expect(review(found, [allowance])).toEqual({ unexplained: [found[1]], unused: [] });
  });

  test('reports an allowance that nothing needs', () => {
    expect(review([], [allowance])).toEqual({ unexplained: [], unused: [allowance] });
  });
});
