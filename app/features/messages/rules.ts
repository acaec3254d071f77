/** Who writes: the person whose card it is, or the company. */
export type Side = 'participant' | 'company';

export const otherSide = (side: Side): Side => (side === 'participant' ? 'company' : 'participant');

/** Characters of a message, a new line as one. */
export const MOST_TEXT = 4_000;
export const MOST_FILES = 3;
/** Of one file: 5 MiB. */
export const MOST_FILE_BYTES = 5_242_880;

/** What may go with a message: documents and pictures that run nothing. */
export const FILE_TYPES = [
  ...(['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const),
] as const;

/** What is wrong with what somebody wrote. */
export type ContentFault = 'empty' | 'too-long' | 'too-many-files' | 'file-size';

/** Why a message was not taken. */
export type SendFault =
  ContentFault | 'file-type' | 'not-open' | 'closed' | 'too-many' | 'too-many-new' | 'sent-before';

/** How long a text is, as people and the database count: a new line is one character, and so is an emoji. */
export const lengthOf = (text: string): number => [...text.replaceAll('\r\n', '\n')].length;

/** What stands against a message before its files are looked into; null where nothing does. */
export function faultOfContent(content: {
  body: string;
  files: readonly { bytes: Uint8Array }[];
}): ContentFault | null {
  const { body, files } = content;
  if (files.length > MOST_FILES) return 'too-many-files';
  if (files.some(({ bytes }) => bytes.byteLength === 0 || bytes.byteLength > MOST_FILE_BYTES)) {
    return 'file-size';
  }
  if (body.trim() === '' && files.length === 0) return 'empty';
  return lengthOf(body) > MOST_TEXT ? 'too-long' : null;
}

/** When the sides of a thread stopped taking messages. */
export interface Closings {
  participantClosedAt: Date | null;
  companyClosedAt: Date | null;
}

export const isClosed = ({ participantClosedAt, companyClosedAt }: Closings): boolean =>
  participantClosedAt !== null || companyClosedAt !== null;

/** Whether a side itself takes no messages. */
export const hasClosed = (thread: Closings, side: Side): boolean =>
  (side === 'participant' ? thread.participantClosedAt : thread.companyClosedAt) !== null;

/** Characters of the reason of a report. */
export const MOST_REASON = 1_000;
