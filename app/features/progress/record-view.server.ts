import { sql } from 'drizzle-orm';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';

/**
 * Records that the actor opened a lesson, at most once an hour: one statement that moves the
 * progress row and, when it moved, appends the event and keeps the day. The same rules as `applyEvent`
 * for `viewed` and `isNewDay`. Who sees the pages of another leaves no trace in their learning.
 */
export async function recordView(
  ctx: Context,
  input: { enrolmentId: string; itemSlug: string },
): Promise<void> {
  if (ctx.actor.viewing) return;
  const at = ctx.now.toISOString();
  await ctx.db.execute(sql`
    with moved as (
      insert into item_progress (enrolment_id, item_slug, first_viewed_at, last_viewed_at)
      values (${input.enrolmentId}, ${input.itemSlug}, ${at}::timestamptz, ${at}::timestamptz)
      on conflict (enrolment_id, item_slug) do update
        set first_viewed_at = coalesce(item_progress.first_viewed_at, excluded.first_viewed_at),
            last_viewed_at = excluded.last_viewed_at
        where item_progress.last_viewed_at is null
           or item_progress.last_viewed_at <= excluded.last_viewed_at - interval '1 hour'
      returning item_slug),
    seen as (
      update enrolments set last_active_at = ${at}::timestamptz
      where id = ${input.enrolmentId} and exists (select from moved)
        and (last_active_at is null or (last_active_at at time zone 'Asia/Tokyo')::date
          < (${at}::timestamptz at time zone 'Asia/Tokyo')::date))
    insert into learning_events (id, person_id, enrolment_id, kind, item_slug, at)
    select ${uuidv7()}::uuid, ${ctx.actor.personId}::uuid, ${input.enrolmentId}::uuid, 'viewed',
           item_slug, ${at}::timestamptz
    from moved`);
}
