import type { DbOrTx } from '#db/client.ts';
import type { Bilingual } from './outline.ts';
import { listPublishedCourses } from './queries.server.ts';

/** A course of a series, as it is published now. */
export interface Level {
  slug: string;
  title: Bilingual;
  level: Bilingual;
  step: number;
}

/** The courses that are levels of one another with this one, itself among them, the lowest first. */
export async function listLevels(db: DbOrTx, courseSlug: string): Promise<Level[]> {
  const published = await listPublishedCourses(db);
  const own = published.find(({ slug }) => slug === courseSlug)?.outline.series;
  if (!own) return [];
  return published
    .flatMap(({ slug, outline: { title, level, series } }) =>
      series?.id === own.id ? [{ slug, title, level, step: series.step }] : [],
    )
    .sort((one, other) => one.step - other.step);
}
