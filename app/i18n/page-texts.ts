import type calendar from './ja/calendar.ts';
import type levels from './ja/levels.ts';
import type notices from './ja/notices.ts';
import type privacy from './ja/privacy.ts';
import type timeline from './ja/work/timeline.ts';

/** Messages that only some pages show, by name. */
export interface PageTexts {
  calendar: typeof calendar;
  levels: typeof levels;
  notices: typeof notices;
  privacy: typeof privacy;
  timeline: typeof timeline;
}
