import type { MeetingPhase } from './expected-times.ts';

/** Somebody as their company sees them now; null where it sees nothing of them any more. */
export type Seen = { cardId: string; number: number; name: string | null } | null;

export interface BoothMeeting {
  id: string;
  phase: MeetingPhase;
  startsAt: string;
  expectedAt: string;
  late: number;
  /** They may be passed over by now. */
  mayMiss: boolean;
  who: Seen;
}

/** A table of a booth on the day. */
export interface BoothTable {
  tableNo: number;
  delay: { minutes: number; version: number };
  /** Who is at it now. */
  running: BoothMeeting | null;
  /** Who comes next. */
  next: BoothMeeting | null;
  meetings: BoothMeeting[];
  called: { id: string; number: number; who: Seen } | null;
}

/** The booth of a company on the day of a fair. */
export interface BoothDay {
  booth: string;
  isOn: boolean;
  isOver: boolean;
  hasTickets: boolean;
  tables: BoothTable[];
  queue: {
    waiting: number[];
    /** Who can be called now. */
    next: { id: string; number: number } | null;
  };
}
