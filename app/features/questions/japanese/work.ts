/** A count of the elementary steps one judgement may take, so that no input can be expensive. */
export interface Work {
  left: number;
}

const STEPS_PER_ANSWER = 150_000;

/** Longer texts are compared letter by letter, without looking for words or readings in them. */
export const LONGEST_READ = 400;

/** The allowance of one judgement. */
export function newWork(): Work {
  return { left: STEPS_PER_ANSWER };
}

/** Takes steps from the allowance; false when it is used up. */
export function spend(work: Work, steps: number): boolean {
  if (work.left < steps) return false;
  work.left -= steps;
  return true;
}
