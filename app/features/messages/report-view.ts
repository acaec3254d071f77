import type { Side } from './rules.ts';
import type { MessageView, ThreadLine } from './thread-view.ts';

/** A report as its line says it: a card and a company, and nothing that was written. */
export interface ReportLine extends Omit<ThreadLine, 'name' | 'lastAt' | 'lastSide' | 'unread'> {
  /** Who reported. */
  side: Side;
  reportedAt: string;
  settledAt: string | null;
}

/** What staff read of a message; of files their names. */
export interface ReportedMessage extends Pick<
  MessageView,
  'id' | 'side' | 'body' | 'sentAt' | 'files'
> {
  /** The one that the report is about; the others are its neighbours. */
  isReported: boolean;
}

export interface ReportView extends ReportLine {
  reason: string;
  /** What was done, once it is settled. */
  note: string;
  messages: ReportedMessage[];
}
