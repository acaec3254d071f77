import { endOfQuiet, type QuietHours } from './quiet-hours.ts';

const WEEK_MS = 7 * 86_400_000;

/** Kinds of notice. What concerns account and security comes always and at once. */
export const NOTICE_KINDS = [
  'account',
  'enrolment',
  'reminder',
  'announcement',
  'weekly-digest',
  'monthly-digest',
  'message',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Kinds that a person may keep out of their mail; the notice itself stays on the page. */
export const REFUSABLE_KINDS = [
  'enrolment',
  'reminder',
  'announcement',
  'weekly-digest',
  'monthly-digest',
  'message',
] as const satisfies readonly NoticeKind[];
export type RefusableKind = (typeof REFUSABLE_KINDS)[number];

export function isRefusable(kind: NoticeKind): kind is RefusableKind {
  return REFUSABLE_KINDS.some((each) => each === kind);
}

/** Kinds of which neither a subject nor a line on a shared screen may say more than that there is one. */
export function isPrivate(kind: NoticeKind): boolean {
  return kind === 'message';
}

export interface Preferences {
  refused: readonly RefusableKind[];
  /** Of mail; null is the language of the person's pages. */
  locale: 'en' | 'ja' | null;
  quiet: QuietHours | null;
  copyToOrganisation: boolean;
}

/** When a mail goes out: now, at a later instant, or never because it was refused. */
export type MailPlan = { when: 'now' } | { when: 'later'; at: Date } | { when: 'never' };

/**
 * When a mail of a kind goes to a person: one that is not urgent waits until their quiet hours end, and
 * a reminder until a week after the one before.
 * @param input.zone of the person
 * @param input.lastReminderAt when the person's latest reminder was mailed
 */
export function planMail(input: {
  kind: NoticeKind;
  now: Date;
  zone: string;
  preferences: Pick<Preferences, 'refused' | 'quiet'>;
  lastReminderAt: Date | null;
}): MailPlan {
  const { kind, now, zone, preferences, lastReminderAt } = input;
  if (kind === 'account') return { when: 'now' };
  if (preferences.refused.some((refused) => refused === kind)) return { when: 'never' };
  const free = kind === 'reminder' && lastReminderAt ? lastReminderAt.getTime() + WEEK_MS : 0;
  const earliest = new Date(Math.max(now.getTime(), free));
  const at = endOfQuiet(earliest, zone, preferences.quiet);
  return at > now ? { when: 'later', at } : { when: 'now' };
}
