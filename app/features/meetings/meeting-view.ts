import type { MeetingState } from './policy.ts';

type Words = { ja: string; en: string };
type State = MeetingState['state'];

/** A meeting as the person reads it; times are ISO instants. */
export interface OwnMeeting {
  id: string;
  company: { id: string; name: Words };
  booth: string;
  tableNo: number;
  slot: number;
  startsAt: string;
  endsAt: string;
  /** On Japan's clock: 14:20. */
  from: string;
  to: string;
  state: State;
  /** Nobody answered in time. */
  hasLapsed: boolean;
  answersUntil: string;
  cancelledBy: 'participant' | 'company' | 'operator' | null;
  cancelledReason: string | null;
  /** It was added after others gave theirs up. */
  isAdded: boolean;
  /** What they want to ask there. */
  question: string;
  mayAnswer: boolean;
  mayCancel: boolean;
}

/** A meeting as the company reads it: a card that it sees, or nobody. */
export interface CompanyMeeting {
  id: string;
  tableNo: number;
  slot: number;
  startsAt: string;
  endsAt: string;
  /** On Japan's clock: 14:20. */
  from: string;
  to: string;
  state: State;
  cancelledBy: 'participant' | 'company' | 'operator' | null;
  /** Null where the person shows the company nothing any more. */
  card: { id: string; number: number; name: string | null; kana: string | null } | null;
  mayCancel: boolean;
}
