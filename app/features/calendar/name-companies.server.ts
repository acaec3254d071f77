import { eq } from 'drizzle-orm';
import { calendarFeeds } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';

/** Sets whether the actor's calendar says whom meetings are with; nothing where it is switched off. */
export async function nameCompanies({ db, actor }: Context, namesCompanies: boolean) {
  const own = eq(calendarFeeds.personId, actor.personId);
  await db.update(calendarFeeds).set({ namesCompanies }).where(own);
}
