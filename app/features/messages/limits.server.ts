import type { Limit } from '#app/platform/auth/rate-limit.server.ts';
import type { Side } from './rules.ts';
import { FIRST_A_DAY, MOST_AN_HOUR } from './limits.ts';

/** First messages to who was never written to; of a company all recruiters together. */
export const FIRST_MESSAGES: Readonly<Record<Side, Limit>> = {
  participant: {
    ...{ name: 'first-message-person', hits: FIRST_A_DAY.participant, windowSeconds: 86_400 },
  },
  company: {
    ...{ name: 'first-message-company', hits: FIRST_A_DAY.company, windowSeconds: 86_400 },
  },
};

/** All messages of one side. */
export const ALL_MESSAGES: Readonly<Record<Side, Limit>> = {
  participant: {
    ...{ name: 'message-person', hits: MOST_AN_HOUR.participant, windowSeconds: 3_600 },
  },
  company: { name: 'message-company', hits: MOST_AN_HOUR.company, windowSeconds: 3_600 },
};

/** Reports by one person: each is read by somebody. */
export const REPORTS: Limit = { name: 'message-report', hits: 20, windowSeconds: 86_400 };
