import { expect, test } from 'vitest';

import { NOTHING_TAUGHT } from '../japanese/taught.ts';
import type { LoadedCourse, LoadedLesson } from '../loaded-course.ts';
import { Vocabulary } from '../vocabulary.ts';
import { toHtml } from './element.ts';
import { selfIntroductionBlock } from './introduction.ts';

function html(language: 'en' | 'ja'): string {
  const lesson = {
    code: 's2',
    source: { value: {} },
    taught: NOTHING_TAUGHT,
  } as unknown as LoadedLesson;
  const page = {
    course: {} as LoadedCourse,
    lesson,
    language,
    vocabulary: new Vocabulary([lesson], lesson),
    clips: new Map(),
    used: new Map(),
    listed: new Set<string>(),
  };
  return toHtml([selfIntroductionBlock(page, 'builder')]);
}

test('the self-introduction can be filled in by hand where no script runs', () => {
  expect(html('en')).toContain(
    '<span class="blank"><span lang="en">country</span></span>の <span class="blank"><span lang="en">town</span></span>から ',
  );
  expect(html('en')).toContain('<span class="means" lang="en">I am …, from … in ….</span>');
  expect(html('ja')).toContain('<span class="blank"><span lang="ja">国</span></span>の ');
  expect(html('en')).not.toContain('＿');
});

test('the builder has its place behind the speeches', () => {
  expect(html('en')).toContain('<div data-mount="self-introduction"></div>');
});
