/** A step that cannot go on, with what the operator can do about it. */
export class Refusal extends Error {
  /**
   * @param {string} reason
   * @param {string} [remedy]
   */
  constructor(reason, remedy = '') {
    super(reason);
    this.name = 'Refusal';
    this.remedy = remedy;
  }
}

/**
 * The code of a system error (ENOENT, EADDRINUSE, …).
 * @param {unknown} error
 */
export function errorCode(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** @param {unknown} error */
export function errorMessage(error) {
  return error instanceof Error ? error.message : String(error);
}
