export const MAX_MESSAGE = 2000;

type MessageFault = 'empty' | 'too-long';
/** Why a remark was not taken; its text is kept for another try. */
export type ReportFault = MessageFault | 'too-many';

/** Where in a course a remark belongs. */
export interface ReportPlace {
  courseSlug: string;
  itemSlug: string;
  versionId: string;
  blockId: string;
}

/** A form for one remark. */
export interface BlankReport {
  /** Where it is sent; the address names block and version. */
  action: string;
  /** Made for one sending: a second press is the same remark. */
  reportKey: string;
}

/**
 * A remark as a form sends it: its line ends are those of the network and count once, as they do in
 * the browser that limits the field.
 */
export function readMessage(
  typed: string,
): { ok: true; message: string } | { ok: false; reason: MessageFault } {
  const message = typed.replaceAll(/\r\n?/gu, '\n').trim();
  if (!message) return { ok: false, reason: 'empty' };
  return message.length > MAX_MESSAGE ? { ok: false, reason: 'too-long' } : { ok: true, message };
}
