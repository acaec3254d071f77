import { describe, expect, it } from 'vitest';
import type { CourseSummary } from '#app/features/courses/exports.ts';
import type { OfferedTo } from '#app/platform/offered-to.ts';
import { addressOfOffer } from './offer.ts';
import { sectionsOf } from './sections.ts';

const course = (slug: string, offeredTo: OfferedTo[] = []): CourseSummary => {
  const words = { en: slug, ja: slug };
  return {
    ...{ slug, title: words, summary: words, audience: words, level: words, test: null },
    ...{ offeredTo, language: null, minutes: 40, hours: 1, lessons: 5 },
  };
};

const ALL = [
  course('alt-e-learning', ['alt']),
  course('alt-high-level', ['alt']),
  course('career-vision', ['sea', 'alt', 'cir']),
  course('global-hr-core', ['staff']),
  course('jet-japanese'),
  course('pre-departure', ['newcomer']),
  course('supervisor-basics', ['supervisor', 'advisor']),
];

const shown = (groups: OfferedTo[]) =>
  sectionsOf(ALL, groups).map(({ key, who, courses }) => [
    key === 'some' ? who.join(' ') : key,
    courses.map(({ slug }) => slug).join(' '),
  ]);

describe('the catalogue', () => {
  it('has for a visitor what is for everyone, then courses by whom they are for', () => {
    expect(shown([])).toEqual([
      ['all', 'jet-japanese'],
      ['newcomer', 'pre-departure'],
      ['alt', 'alt-e-learning alt-high-level'],
      ['alt cir sea', 'career-vision'],
      ['supervisor advisor', 'supervisor-basics'],
      ['staff', 'global-hr-core'],
    ]);
  });

  it('begins with what is offered to its reader, and still lists what is not', () => {
    const sections = shown(['alt']);
    expect(sections[0]).toEqual(['you', 'alt-e-learning alt-high-level career-vision']);
    expect(sections.map(([key]) => key)).toEqual([
      ...['you', 'all', 'newcomer', 'supervisor advisor', 'staff'],
    ]);
  });

  it.each([[[]], [['alt']], [['staff', 'supervisor']]] as OfferedTo[][][])(
    'has every course once: %j',
    (groups) => {
      const slugs = sectionsOf(ALL, groups).flatMap(({ courses }) =>
        courses.map(({ slug }) => slug),
      );
      expect(slugs.sort()).toEqual(ALL.map(({ slug }) => slug));
    },
  );
});

describe('a course that is offered', () => {
  it('leads to its page until it is begun, then to its lessons', () => {
    expect(addressOfOffer({ slug: 'a', state: 'new' })).toBe('/courses/a');
    expect(addressOfOffer({ slug: 'a', state: 'begun' })).toBe('/learn/a');
    expect(addressOfOffer({ slug: 'a', state: 'complete' })).toBe('/learn/a');
  });
});
