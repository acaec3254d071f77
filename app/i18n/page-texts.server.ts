import enCalendar from './en/calendar.ts';
import enLevels from './en/levels.ts';
import enNotices from './en/notices.ts';
import enPrivacy from './en/privacy.ts';
import enTimeline from './en/work/timeline.ts';
import jaCalendar from './ja/calendar.ts';
import jaLevels from './ja/levels.ts';
import jaNotices from './ja/notices.ts';
import jaPrivacy from './ja/privacy.ts';
import jaTimeline from './ja/work/timeline.ts';
import type { PageTexts } from './page-texts.ts';
import type { Locale } from './types.ts';

const TEXTS: Record<Locale, PageTexts> = {
  en: {
    calendar: enCalendar as PageTexts['calendar'],
    levels: enLevels as PageTexts['levels'],
    notices: enNotices as PageTexts['notices'],
    privacy: enPrivacy as PageTexts['privacy'],
    timeline: enTimeline as PageTexts['timeline'],
  },
  ja: {
    calendar: jaCalendar,
    levels: jaLevels,
    notices: jaNotices,
    privacy: jaPrivacy,
    timeline: jaTimeline,
  },
};

/** All messages that travel with the data of the pages that show them, not with every page. */
export function allPageTexts(locale: Locale): PageTexts {
  return TEXTS[locale];
}

/** The messages of these names, for a loader to hand to its page. */
export function pageTexts<K extends keyof PageTexts>(
  locale: Locale,
  ...names: K[]
): Pick<PageTexts, K> {
  const own = names.map((name) => [name, TEXTS[locale][name]]);
  return Object.fromEntries(own) as Pick<PageTexts, K>;
}
