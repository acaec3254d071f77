import { isLive } from './rules.ts';

/** What of a meeting decides what may be done with it. */
export interface MeetingState {
  state: 'proposed' | 'accepted' | 'declined' | 'cancelled';
  answeredAt: Date | null;
  startedAt: Date | null;
  /** Until when it is accepted or declined. */
  answersUntil: Date;
}

interface Fair {
  startsAt: Date;
  endsAt: Date;
}

/**
 * Whether a meeting is answered now. Who answered may change their mind until the window ends; what lapsed
 * unanswered, and what was given up, stays as it is.
 */
export function mayAnswer(meeting: MeetingState, fair: Fair, now: Date): boolean {
  const isOpen = now <= meeting.answersUntil && now < fair.startsAt;
  if (!isOpen || meeting.startedAt) return false;
  if (meeting.state === 'declined') return meeting.answeredAt !== null;
  return meeting.state !== 'cancelled';
}

/** Whether a meeting that is to be held can still be given up: until it has begun or the fair is over. */
export function mayCancel(meeting: MeetingState, fair: Fair, now: Date): boolean {
  return isLive(meeting.state) && meeting.startedAt === null && now < fair.endsAt;
}
