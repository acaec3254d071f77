import { describe, expect, it } from 'vitest';
import { listLevels } from '#app/features/courses/levels.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { testDb } from '#tests/setup/database.ts';
import { changed } from '../../content/small-course.ts';

const inSeries = (id: string, step: number) =>
  changed(
    'course.yaml',
    'studyMinutes: 30',
    `series: { id: ${id}, step: ${step} }\nstudyMinutes: 30`,
  );
const slugsOf = async (slug: string) =>
  (await listLevels(testDb(), slug)).map((level) => level.slug);

describe('the levels of a series', () => {
  it('are its courses in the order of their steps, whichever is asked about', async () => {
    const [series, other] = [`s-${uuidv7()}`, `s-${uuidv7()}`];
    const slugs = { first: `b-${series}`, second: `a-${series}` };
    await publish(smallCompiled(slugs.second, inSeries(series, 2)));
    await publish(smallCompiled(slugs.first, inSeries(series, 1)));
    await publish(smallCompiled(`c-${series}`, inSeries(other, 1)));
    for (const slug of Object.values(slugs)) {
      expect(await slugsOf(slug)).toEqual([slugs.first, slugs.second]);
    }
    expect(await slugsOf(`c-${series}`)).toEqual([`c-${series}`]);
  });

  it('are none where a course stands in no series, and follow its newest publication', async () => {
    const [series, slug] = [`s-${uuidv7()}`, `d-${uuidv7()}`];
    await publish(smallCompiled(slug));
    expect(await slugsOf(slug)).toEqual([]);
    expect(await publish(smallCompiled(slug, inSeries(series, 1)))).toMatchObject({
      kind: 'correction',
    });
    expect(await slugsOf(slug)).toEqual([slug]);
  });
});
