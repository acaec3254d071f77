/**
 * Answers as they stand on the page and are not yet with the server, kept on the device so that a
 * reload or a sign-in loses nothing. What the server has acknowledged is no draft any more: on a
 * second device it may have moved on.
 */
export type Drafts = Record<string, unknown>;

const keyOf = (attemptId: string) => `kakehashi.drafts.${attemptId}`;

/** Where the answers of an attempt stand until their receipts have come. */
export const journalKeyOf = (attemptId: string) => `kakehashi.answers.${attemptId}`;

/** Whether answers of an attempt wait on this device. */
export function hasUnsent(attemptId: string): boolean {
  return deviceStorage().getItem(journalKeyOf(attemptId)) !== null;
}

export function readDrafts(attemptId: string): Drafts {
  try {
    const stored: unknown = JSON.parse(deviceStorage().getItem(keyOf(attemptId)) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Drafts) : {};
  } catch {
    return {};
  }
}

/** The drafts that are answers: a question may have been left empty again. */
export const answersIn = (drafts: Drafts) =>
  Object.entries(drafts).filter(([, answer]) => answer !== null);

export function keepDraft(attemptId: string, questionId: string, answer: unknown): void {
  write(attemptId, { ...readDrafts(attemptId), [questionId]: answer });
}

/** Lets a draft go when it is the answer that the server now holds. */
export function settleDraft(attemptId: string, questionId: string, answer: unknown): void {
  const { [questionId]: draft, ...others } = readDrafts(attemptId);
  if (JSON.stringify(draft) === JSON.stringify(answer)) write(attemptId, others);
}

export function forgetDrafts(attemptId: string): void {
  write(attemptId, {});
}

function write(attemptId: string, drafts: Drafts): void {
  try {
    if (Object.keys(drafts).length === 0) deviceStorage().removeItem(keyOf(attemptId));
    else deviceStorage().setItem(keyOf(attemptId), JSON.stringify(drafts));
  } catch {
    // No room on the device: the page itself still holds the answer.
  }
}

type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const forbidden = (): never => {
  throw new Error('This device keeps nothing for this site.');
};

/** The browser's own store. Reading `localStorage` throws where a browser forbids it. */
export function deviceStorage(): DeviceStorage {
  try {
    return window.localStorage;
  } catch {
    return { getItem: () => null, setItem: forbidden, removeItem: () => undefined };
  }
}
