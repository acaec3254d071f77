/** A fair as everyone who may know of it reads it; times are instants. */
export interface FairView {
  id: string;
  slug: string;
  name: { ja: string; en: string };
  venue: { ja: string; en: string };
  startsAt: Date;
  endsAt: Date;
  /** Of one meeting. */
  slotMinutes: number;
  /** From when profiles may be published for it, and companies read them. */
  opensAt: Date;
  /** Until when both sides say whom they wish to meet. */
  choicesUntil: Date;
  /** When what was published for it ends. */
  publishedUntil: Date;
  /** Booths with tickets, meetings booked before, or both. */
  mode: 'open' | 'booked' | 'both';
  /** Meetings that one person may have at most. */
  cap: number;
  /** What a ticket of the queue is good for. */
  ticketMinutes: number;
}
