import type { Side } from './rules.ts';

interface Words {
  en: string;
  ja: string;
}

/** Whether something may be written now, and if not, as much of why as may be told. */
export type ThreadState = 'open' | 'closed' | 'not-open';

/** A thread in the list of one of its sides. */
export interface ThreadLine {
  id: string;
  fair: { slug: string; name: Words };
  company: { id: string; name: Words };
  cardId: string;
  /** Of the card. */
  number: number;
  /** Of the person, where it is open to the company that reads; null otherwise. */
  name: string | null;
  lastAt: string;
  /** Who wrote last. */
  lastSide: Side;
  unread: number;
}

/** A file of a message. */
export interface FileView {
  id: string;
  name: string;
  byteSize: number;
  /** Who sent it took it back: there is nothing to open. */
  isWithdrawn: boolean;
}

export interface MessageView {
  id: string;
  side: Side;
  /** Of a recruiter, where they still have an account; nobody else is named. */
  sender: string | null;
  body: string;
  sentAt: string;
  files: FileView[];
  /** What became of the reader's own report of it. */
  report: 'none' | 'waiting' | 'settled';
}

/** A thread as one of its sides reads it. */
export interface ThreadView extends Omit<ThreadLine, 'lastAt' | 'lastSide' | 'unread'> {
  side: Side;
  messages: MessageView[];
  state: ThreadState;
  /** The reader's side takes no messages. */
  isClosedHere: boolean;
}
