/**
 * When one person does what, in milliseconds from the beginning: they start at any moment of the first part and
 * submit at any moment of the last. In between they give their answers one after another, some quicker and
 * some slower by half than they do on the average.
 *
 * @param {{ startMs: number, workMs: number, submitMs: number }} plan
 * @param {() => number} random between 0 and 1
 */
export function paceOf({ startMs, workMs, submitMs }, random) {
  const startAt = startMs * random();
  const submitAt = startMs + workMs + submitMs * random();
  return {
    startAt,
    submitAt,
    /** @param {number} count */
    answersAt(count) {
      const gaps = Array.from({ length: count + 1 }, () => 0.5 + random());
      const whole = gaps.reduce((sum, gap) => sum + gap, 0);
      let at = startAt;
      return gaps.slice(0, -1).map((gap) => (at += ((submitAt - startAt) * gap) / whole));
    },
  };
}
