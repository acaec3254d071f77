/**
 * A part of a page that comes on demand, loaded before a prepared document that shows it is taken over: what is
 * still to come then would be drawn anew. A server has it before its first page.
 * @param sign what in a document shows that the part is needed
 * @returns null where it is not needed, or cannot be loaded now
 */
export async function readyPart<T>(sign: string, load: () => Promise<T>): Promise<T | null> {
  const isShown = typeof document === 'undefined' || document.querySelector(sign) !== null;
  return isShown ? load().catch(() => null) : null;
}
