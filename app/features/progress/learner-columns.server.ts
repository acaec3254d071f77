import { sql } from 'drizzle-orm';
import { courses, enrolments } from '#db/schema/index.ts';
import { accessIsOver } from '#app/features/enrolments/exports.server.ts';
import type { ItemProgress } from './rules.ts';

interface StoredProgress {
  item_slug: string;
  first_viewed_at: string | null;
  last_viewed_at: string | null;
  submissions: number;
  best_percent: number | null;
  counted_attempt: string | null;
  completed_at: string | null;
  completed_by: ItemProgress['completedBy'];
  check_up_at: string | null;
  videos_done: string[];
}

/** Progress of an enrolment, item by item. */
export const progressRows = sql<StoredProgress[]>`(
  select coalesce(jsonb_agg(to_jsonb(p) - 'enrolment_id'), '[]'::jsonb)
  from item_progress p where p.enrolment_id = ${enrolments.id})`;
/** Items with an attempt that is not submitted yet. */
export const openAttempts = sql<string[]>`(
  select coalesce(jsonb_agg(a.item_slug), '[]'::jsonb)
  from attempts a where a.enrolment_id = ${enrolments.id} and a.submitted_at is null)`;
/** Where somebody stopped reading, by item. */
export const places = sql<Record<string, string>>`(
  select coalesce(jsonb_object_agg(r.item_slug, r.block_id), '{}'::jsonb)
  from reading_places r where r.enrolment_id = ${enrolments.id})`;
/** The newest revision of a course. */
export const newestRevision = sql<number>`(
  select max(v.revision) from course_versions v where v.course_id = ${courses.id})`;
/** The code of the certificate that holds. */
export const certificateCode = sql<string | null>`(
  select c.code from certificates c
  where c.enrolment_id = ${enrolments.id} and c.replaced_by is null and c.revoked_at is null)`;

/** Whether access to the edition has ended at the instant `now` that the statement is given. */
export const accessOver = accessIsOver(sql`${sql.placeholder('now')}::timestamptz`);

/** A stored row of progress as the rules know it. */
export function fromStored(row: StoredProgress): ItemProgress {
  const instant = (value: string | null) => (value === null ? null : new Date(value));
  return {
    itemSlug: row.item_slug,
    firstViewedAt: instant(row.first_viewed_at),
    lastViewedAt: instant(row.last_viewed_at),
    submissions: row.submissions,
    bestPercent: row.best_percent,
    countedAttempt: row.counted_attempt,
    completedAt: instant(row.completed_at),
    completedBy: row.completed_by,
    checkUpAt: instant(row.check_up_at),
    videosDone: row.videos_done,
  };
}
