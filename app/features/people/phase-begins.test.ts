import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#app/platform/japan-day.ts';
import { presentPost } from './audience.ts';
import { phaseBegins } from './phase-begins.ts';
import { phaseOf, yearOf, type Post } from './posts.ts';

const FIRST = '2030-01-01';
const DAYS = 4200;

const stay = fc
  .record({
    startsIn: fc.integer({ min: 100, max: 1500 }),
    days: fc.integer({ min: 0, max: 900 }),
    yearAtStart: fc.integer({ min: 1, max: 5 }),
    left: fc.option(
      fc.record({
        after: fc.double({ min: 0, max: 1, noNaN: true }),
        leaving: fc.constantFrom('withdrew', 'transferred', 'not-arrived'),
      }),
    ),
  })
  .map(({ startsIn, days, yearAtStart, left }): Post => {
    const startsOn = addDays(FIRST, startsIn);
    return {
      ...{ startsOn, endsOn: addDays(startsOn, days), yearAtStart },
      leftOn: left ? addDays(startsOn, Math.floor(days * left.after)) : null,
      leaving: left?.leaving ?? null,
    };
  });
const stays = fc.uniqueArray(stay, {
  minLength: 1,
  maxLength: 3,
  selector: ({ startsOn }) => startsOn,
});

/** The phase of a day, with the year of who is in post. */
function stageOn(posts: readonly Post[], day: string): string | null {
  const real = posts.filter(({ leaving }) => leaving !== 'not-arrived');
  const phase = phaseOf(posts, day);
  const post = presentPost(real, day);
  return phase === 'in-post' && post ? `${phase} ${yearOf(post, day)}` : phase;
}

const stagesOf = (begins: ReturnType<typeof phaseBegins>) =>
  begins.map(({ day, phase, year }) => [day, year === null ? phase : `${phase} ${year}`]);

describe('the days on which phases begin', () => {
  it('are those whose phase is another than that of the day before, and no others', () => {
    fc.assert(
      fc.property(stays, (posts) => {
        const expected: unknown[] = [];
        for (let day = addDays(FIRST, 1), count = 0; count < DAYS; count += 1) {
          const stage = stageOn(posts, day);
          if (stage !== stageOn(posts, addDays(day, -1))) expected.push([day, stage]);
          day = addDays(day, 1);
        }
        const [first, ...begins] = stagesOf(phaseBegins(posts, FIRST));
        expect(begins).toEqual(expected);
        expect(first).toEqual(stageOn(posts, FIRST) ? [FIRST, stageOn(posts, FIRST)] : undefined);
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  const post: Post = {
    ...{ startsOn: '2032-02-29', endsOn: '2034-02-28', yearAtStart: 1 },
    ...{ leftOn: null, leaving: null },
  };

  it('go from the day of entry through every year in post to the day after the last', () => {
    expect(stagesOf(phaseBegins([post], '2031-10-01'))).toEqual([
      ['2031-10-01', 'accepted'],
      ['2031-12-01', 'pre-arrival'],
      ['2032-02-29', 'orientation'],
      ['2032-03-30', 'in-post 1'],
      ['2033-03-01', 'in-post 2'],
      ['2033-12-01', 'leaving'],
      ['2034-03-01', 'alumni'],
    ]);
  });

  it('have no first phase where a stay was entered when it had begun', () => {
    expect(phaseBegins([post], '2032-06-01')[0]).toMatchObject({ phase: 'pre-arrival' });
  });

  it('say which stay decides, and are none of who never came', () => {
    const first = { ...post, leftOn: '2032-12-31', leaving: 'transferred' as const, id: 'first' };
    const next = { ...post, startsOn: '2033-01-01', yearAtStart: 1, id: 'next' };
    const begins = phaseBegins([next, first], '2031-10-01');
    expect(begins.map((begin) => `${begin.phase} ${begin.post.id}`)).toContain('accepted first');
    expect(begins.at(-1)).toMatchObject({ phase: 'alumni', post: { id: 'next' } });
    expect(phaseBegins([{ ...post, leaving: 'not-arrived' as const }], '2031-10-01')).toEqual([]);
  });
});
