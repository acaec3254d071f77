import { eq } from 'drizzle-orm';
import { editions, organisations } from '#db/schema/index.ts';
import { findAnnouncementWords } from '#app/features/announcements/exports.server.ts';
import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import { findNudgeWords } from '#app/features/nudges/exports.server.ts';
import { registerNames } from '#app/features/notifications/exports.server.ts';

/** Says how notices find the names of what they speak of. */
export function registerNoticeNames(): void {
  registerNames('announcement', findAnnouncementWords);
  registerNames('nudge', findNudgeWords);
  registerNames('course', async (db, slug) => {
    const course = await findPublishedCourse(db, slug);
    return course && { name: course.outline.title };
  });
  registerNames('edition', async (db, id) => {
    const [row] = await db
      .select({ en: editions.nameEn, ja: editions.nameJa })
      .from(editions)
      .where(eq(editions.id, id));
    return row ? { name: row } : null;
  });
  registerNames('organisation', async (db, id) => {
    const [row] = await db
      .select({ en: organisations.nameEn, ja: organisations.nameJa })
      .from(organisations)
      .where(eq(organisations.id, id));
    return row ? { name: row } : null;
  });
}
