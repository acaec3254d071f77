/**
 * A way through a scenario that has not come to its end: it is no answer yet, so it stays in this tab, where a
 * reload finds it again.
 */
const keyOf = (attemptId: string, questionId: string) =>
  `kakehashi.path.${attemptId}.${questionId}`;

/** The way as far as it was gone; null where none is kept. */
export function keptPath(attemptId: string, questionId: string): string[] | null {
  try {
    const stored = window.sessionStorage.getItem(keyOf(attemptId, questionId));
    const path: unknown = JSON.parse(stored ?? 'null');
    return Array.isArray(path) ? path.filter((each) => typeof each === 'string') : null;
  } catch {
    return null;
  }
}

/** Keeps a way, or lets it go with null. */
export function keepPath(attemptId: string, questionId: string, path: string[] | null): void {
  try {
    if (path) window.sessionStorage.setItem(keyOf(attemptId, questionId), JSON.stringify(path));
    else window.sessionStorage.removeItem(keyOf(attemptId, questionId));
  } catch {
    // A browser that keeps nothing still has it on the page.
  }
}
