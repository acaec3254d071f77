import type { LearnerCourse } from '#app/features/progress/queries.server.ts';
import { loadWrittenTimes } from '#app/features/workbooks/queries.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';

interface Reader {
  ctx: Context;
  learner: LearnerCourse;
  lessonSlug: string;
  locale: Locale;
}

const PLACE = / data-written="([a-z0-9-]+)">/gu;

/** A prepared lesson with the days on which its reader wrote into the pieces of their workbook. */
export async function writtenInto(html: string, reader: Reader): Promise<string> {
  if (!html.includes('data-written="')) return html;
  const { ctx, learner, lessonSlug, locale } = reader;
  const times = await loadWrittenTimes(ctx, { courseId: learner.courseId, lessonSlug });
  const { written } = pageTexts(locale, 'workbook').workbook;
  const day = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    ...{ year: 'numeric', month: 'long', day: 'numeric' },
    timeZone: ctx.actor.timeZone,
  });
  return html.replaceAll(PLACE, (open, id: string) => {
    const at = times[id];
    return at ? `${open}${written.replace('{date}', day.format(at))}` : open;
  });
}
