/** What PostgreSQL cannot hold: NUL, and halves of surrogate pairs. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** True for text that can be stored as it is. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}
