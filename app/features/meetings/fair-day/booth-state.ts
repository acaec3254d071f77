import { timesOfSlot } from '../rules.ts';
import {
  expectedTimes,
  freeAfterRunning,
  minutesLate,
  phaseOf,
  type MeetingPhase,
  type TableMeeting,
} from './expected-times.ts';
import { callTimes, type Span, type TicketTable } from './ticket-times.ts';

const MINUTE_MS = 60_000;

/** What of a fair its day is reckoned by. */
export interface DayFair {
  id: string;
  startsAt: Date;
  endsAt: Date;
  slotMinutes: number;
  ticketMinutes: number;
  mode: 'open' | 'booked' | 'both';
}

/** What is stored of a booth. */
export interface BoothRows {
  companyId: string;
  booth: string;
  tables: number;
  /** Slots in which each table is free, as 0 and 1; null: in all of them. */
  free: readonly string[] | null;
  delays: readonly { tableNo: number; minutes: number; version: number }[];
  meetings: readonly (TableMeeting & { tableNo: number; cardId: string })[];
  tickets: readonly Ticket[];
}

/** A ticket that waits or is called. */
export interface Ticket {
  id: string;
  cardId: string;
  number: number;
  /** Where it is called. */
  tableNo: number | null;
  calledAt: number | null;
}

export interface DayMeeting extends TableMeeting {
  cardId: string;
  phase: MeetingPhase;
  /** When it is expected to begin; for one that is ahead. */
  expectedAt: number;
  /** Minutes. */
  late: number;
}

export interface TableState {
  tableNo: number;
  /** As the company says, in minutes; the version is 0 before it said any. */
  delay: { minutes: number; version: number };
  meetings: DayMeeting[];
  called: Ticket | null;
}

export interface BoothState {
  companyId: string;
  booth: string;
  tables: TableState[];
  /** In the order of their numbers. */
  waiting: Ticket[];
  /** When those who wait will be called; who is beyond it does not get their turn. */
  callTimes: number[];
}

/** How a booth stands at an instant, and how its queue will go on. */
export function boothState(fair: DayFair, rows: BoothRows, now: number): BoothState {
  const tables = Array.from({ length: rows.tables }, (_, at) =>
    tableState(fair, rows, [at + 1, now]),
  );
  const waiting = rows.tickets
    .filter(({ calledAt }) => calledAt === null)
    .toSorted((one, other) => one.number - other.number);
  const { companyId, booth } = rows;
  // One more than wait: for who asks whether to take a ticket.
  const times = timesForTickets(fair, rows, { tables, count: waiting.length + 1, now });
  return { companyId, booth, tables, waiting, callTimes: times };
}

function tableState(
  { slotMinutes }: DayFair,
  rows: BoothRows,
  [tableNo, now]: [tableNo: number, now: number],
): TableState {
  const said = rows.delays.find((each) => each.tableNo === tableNo);
  const delay = { minutes: said?.minutes ?? 0, version: said?.version ?? 0 };
  const own = rows.meetings.filter((each) => each.tableNo === tableNo);
  const expected = expectedTimes({ now, slotMinutes, delay: delay.minutes, meetings: own });
  const meetings = own
    .toSorted((one, other) => one.slot - other.slot)
    .map((each) => {
      const expectedAt = expected.get(each.id) ?? each.startsAt;
      const late = minutesLate(each.startsAt, expectedAt);
      return { ...each, phase: phaseOf(each), expectedAt, late };
    });
  const called = rows.tickets.find((each) => each.calledAt !== null && each.tableNo === tableNo);
  return { tableNo, delay, meetings, called: called ?? null };
}

interface Asked {
  tables: readonly TableState[];
  count: number;
  now: number;
}

function timesForTickets(fair: DayFair, { free }: BoothRows, { tables, count, now }: Asked) {
  if (fair.mode === 'booked') return [];
  const opens = Math.max(now, fair.startsAt.getTime());
  const queue = { now: opens, endsAt: fair.endsAt.getTime(), ticketMinutes: fair.ticketMinutes };
  const times = tables.map((table) => ticketTable(fair, table, { free, now }));
  return callTimes({ ...queue, tables: times }, count);
}

/** When a table has time for tickets: not while a meeting or the ticket before it is held. */
function ticketTable(
  fair: DayFair,
  { tableNo, meetings, called }: TableState,
  { free, now }: Pick<BoothRows, 'free'> & { now: number },
): TicketTable {
  const { slotMinutes } = fair;
  const length = slotMinutes * MINUTE_MS;
  const running = freeAfterRunning({ now, slotMinutes, meetings });
  const turn = called ? (called.calledAt ?? now) + fair.ticketMinutes * MINUTE_MS : 0;
  const ahead = meetings
    .filter(({ phase }) => phase === 'ahead')
    .map(({ expectedAt }): Span => [expectedAt, expectedAt + length]);
  const away = [...(free?.[tableNo - 1] ?? '')].flatMap((mark, slot): Span[] => {
    const { startsAt, endsAt } = timesOfSlot(fair, slot);
    return mark === '0' ? [[startsAt.getTime(), endsAt.getTime()]] : [];
  });
  return { freeFrom: Math.max(running, turn), busy: [...ahead, ...away] };
}
