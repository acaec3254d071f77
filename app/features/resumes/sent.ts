import type { Kind } from './kinds.ts';

interface Words {
  en: string;
  ja: string;
}

/** A company that a document can go to: it sees the person's card now. */
export interface Recipient {
  cardId: string;
  companyId: string;
  company: Words;
  fair: Words;
}

/** A document that was sent. */
export interface SentLine {
  id: string;
  kind: Kind;
  company: Words;
  fair: Words;
  /** The thread it lies in; none once that is gone. */
  threadId: string | null;
  givenAt: string;
  withdrawnAt: string | null;
}
