import { addDays, endOfJapanDay, japanDay } from '#app/platform/japan-day.ts';

export type Answer = 'next' | 'hold' | 'decline';

export const ANSWER_DAYS = 10;
const HOLD_DAYS = 30;

/** Until when everyone whom a company met has an answer: the end of the tenth day in Japan after the fair. */
export function answersDueAt(endsAt: Date): Date {
  return endOfJapanDay(addDays(japanDay(endsAt), ANSWER_DAYS));
}

/** Until when a company that keeps somebody waiting settles it. */
export function holdUntil(sentAt: Date): Date {
  return endOfJapanDay(addDays(japanDay(sentAt), HOLD_DAYS));
}

interface Sent {
  answer: Answer;
  sentAt: Date;
}

export type AnswerState = 'owed' | 'hold' | 'settled';

/** How far a company is with somebody by what it has answered. */
export function stateOfAnswers(sent: readonly Pick<Sent, 'answer'>[]): AnswerState {
  if (sent.some(({ answer }) => answer !== 'hold')) return 'settled';
  return sent.length > 0 ? 'hold' : 'owed';
}

/** Whether an answer may still follow those that were sent: what is settled stays, and nobody is kept waiting twice. */
export function mayFollow(sent: readonly Pick<Sent, 'answer'>[], answer: Answer): boolean {
  const state = stateOfAnswers(sent);
  return state === 'owed' || (state === 'hold' && answer !== 'hold');
}

/** Whether somebody waits longer than a company may keep them. */
export function isOverdue(sent: readonly Sent[], endsAt: Date, now: Date): boolean {
  const state = stateOfAnswers(sent);
  if (state === 'owed') return now > answersDueAt(endsAt);
  return state === 'hold' && sent.some(({ sentAt }) => now > holdUntil(sentAt));
}

const DAY_MS = 86_400_000;
const daysBetween = (from: Date, to: Date) =>
  Math.round((Date.parse(japanDay(to)) - Date.parse(japanDay(from))) / DAY_MS);

const REMINDED_ON = [10, 8, 5];
const HOLD_REMINDED_ON = [30, 25];
/** A server that was away this long reminds of what has passed meanwhile, and of nothing older. */
const LATE_DAYS = 4;

/** Of which day after a fair a company that owes answers is reminded now; null before and long after. */
export const reminderDay = (endsAt: Date, now: Date) => stageOf(REMINDED_ON, endsAt, now);

/** The same for somebody who is kept waiting, counted from when they were told so. */
export const holdReminderDay = (sentAt: Date, now: Date) => stageOf(HOLD_REMINDED_ON, sentAt, now);

function stageOf(days: readonly number[], from: Date, now: Date): number | null {
  const passed = daysBetween(from, now);
  const reached = days.find((day) => passed >= day);
  return reached !== undefined && passed - reached <= LATE_DAYS ? reached : null;
}

export const MOST_LETTERS = 4_000;
/** What stands in drafts for what only the company knows. */
const BLANKS = ['［日程と方法］', '[dates and how]'];

/** What hinders a text from being sent; null where nothing does. */
export function faultOfBody(body: string): 'empty' | 'tooLong' | 'blank' | null {
  if (body.trim() === '') return 'empty';
  if (body.length > MOST_LETTERS) return 'tooLong';
  return BLANKS.some((blank) => body.includes(blank)) ? 'blank' : null;
}

const FEWEST = 5;

/** A number as the operator is told it: none where it would speak of fewer than five people. */
export const toldNumber = (count: number): number | null => (count >= FEWEST ? count : null);
