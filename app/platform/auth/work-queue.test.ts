import { describe, expect, test, vi } from 'vitest';
import { makeWorkQueue } from './work-queue.ts';

/** Works that end when the test says so. */
function makeWorks(queue: ReturnType<typeof makeWorkQueue>) {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  return {
    begun,
    begin: (nth: number) =>
      queue.run(() => {
        begun.push(nth);
        return new Promise<number>((resolve) => (ends[nth] = () => resolve(nth)));
      }),
    end: (nth: number) => ends[nth]?.(),
  };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a queue of works', () => {
  test('lets so many go on at once, the others in their order', async () => {
    const works = makeWorks(makeWorkQueue({ atOnce: 2, waiting: 10 }));
    const all = [0, 1, 2, 3].map((nth) => works.begin(nth));
    await soon();
    expect(works.begun).toEqual([0, 1]);
    works.end(1);
    await soon();
    expect(works.begun).toEqual([0, 1, 2]);
    for (const nth of [0, 2]) works.end(nth);
    await soon();
    works.end(3);
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
  });

  test('refuses what would wait behind too many, and takes works again when there is room', async () => {
    const queue = makeWorkQueue({ atOnce: 1, waiting: 1 });
    const works = makeWorks(queue);
    const [first, second] = [works.begin(0), works.begin(1)];
    await expect(works.begin(2)).rejects.toMatchObject({ code: 'unavailable' });
    expect(() => queue.assertRoom()).toThrow('too much waits');
    works.end(0);
    await first;
    expect(() => queue.assertRoom()).not.toThrow();
    await soon();
    works.end(1);
    expect(await second).toBe(1);
  });

  test('does no work whose reader has gone when its turn comes, and goes on to the next', async () => {
    const queue = makeWorkQueue({ atOnce: 1, waiting: 3 });
    const works = makeWorks(queue);
    const first = works.begin(0);
    const left = new AbortController();
    const work = vi.fn(() => Promise.resolve());
    const gone = Promise.allSettled([queue.run(work, left.signal), queue.run(work, left.signal)]);
    const last = works.begin(1);
    left.abort();
    works.end(0);
    await first;
    expect(await gone).toMatchObject([
      { reason: { code: 'unavailable' } },
      { reason: { code: 'unavailable' } },
    ]);
    expect(work).not.toHaveBeenCalled();
    await soon();
    works.end(1);
    expect(await last).toBe(1);
  });

  test('goes on after a work that failed', async () => {
    const queue = makeWorkQueue({ atOnce: 1, waiting: 1 });
    const failed = queue.run(() => Promise.reject(new Error('a fault')));
    const next = queue.run(() => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('a fault');
    expect(await next).toBe('done');
  });
});
