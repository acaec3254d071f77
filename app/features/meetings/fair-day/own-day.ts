import type { MeetingPhase } from './expected-times.ts';

type Words = Record<'en' | 'ja', string>;

interface AtBooth {
  companyId: string;
  name: Words;
  booth: string;
}

/** An own meeting of the day; times are instants as texts. */
export interface OwnDayMeeting extends AtBooth {
  id: string;
  tableNo: number;
  phase: MeetingPhase;
  startsAt: string;
  expectedAt: string;
  /** Minutes. */
  late: number;
}

/** An own ticket that waits or is called. */
export interface OwnTicket extends AtBooth {
  id: string;
  number: number;
  /** Where it is called; null while it waits. */
  tableNo: number | null;
  /** Who waits before. */
  before: number;
  /** In how many minutes it will be called, about; null where its turn will not come. */
  about: number | null;
}

/** A fair on its day, for a participant. */
export interface OwnDay {
  fair: {
    slug: string;
    name: Words;
    venue: Words;
    startsAt: string;
    mode: 'open' | 'booked' | 'both';
    ticketMinutes: number;
  };
  number: number;
  checkedInAt: string | null;
  isOn: boolean;
  isOver: boolean;
  meetings: OwnDayMeeting[];
  tickets: OwnTicket[];
  companies: { id: string; name: Words; booth: string }[];
}
