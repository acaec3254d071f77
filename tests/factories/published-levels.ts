import { uuidv7 } from '#app/platform/ids.ts';
import { testDb } from '#tests/setup/database.ts';
import { changed } from '../content/small-course.ts';
import { publish, smallCompiled } from './publications.ts';

export interface PublishedLevel {
  slug: string;
  editionId: string;
}

/** Two levels of one new series with all that the small course has, which anybody enters at any time. */
export async function publishLevels(): Promise<[PublishedLevel, PublishedLevel]> {
  const series = `s-${uuidv7()}`;
  return [await publishLevel(series, 1), await publishLevel(series, 2)];
}

async function publishLevel(series: string, step: number): Promise<PublishedLevel> {
  const line = `series: { id: ${series}, step: ${step} }\nstudyMinutes: 30`;
  const slug = `l${step}-${series}`;
  await publish(smallCompiled(slug, changed('course.yaml', 'studyMinutes: 30', line)));
  const edition = await testDb().query.editions.findFirst({
    where: (row, { inArray, sql }) =>
      inArray(row.courseId, sql`(select id from courses where slug = ${slug})`),
  });
  return { slug, editionId: edition?.id ?? '' };
}
