/** Answers as they stand on the page, kept on the device so that a reload or a sign-in loses nothing. */
export type Drafts = Record<string, unknown>;

const keyOf = (attemptId: string) => `kakehashi.drafts.${attemptId}`;

export function readDrafts(attemptId: string): Drafts {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(keyOf(attemptId)) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Drafts) : {};
  } catch {
    return {};
  }
}

export function keepDraft(attemptId: string, questionId: string, answer: unknown): void {
  const drafts = { ...readDrafts(attemptId), [questionId]: answer };
  window.localStorage.setItem(keyOf(attemptId), JSON.stringify(drafts));
}

export function forgetDrafts(attemptId: string): void {
  window.localStorage.removeItem(keyOf(attemptId));
}
