const ANSWER_MS = 2_000;
const LOOK_AGAIN_MS = 250;

/**
 * Knows whether the product can be served. It closes when an answer failed and the database proves to
 * be away, and opens again by itself.
 * @param {() => Promise<unknown>} ready
 */
export function readinessGate(ready) {
  const gate = {
    open: true,
    /** Ask the database now. */
    async check() {
      const was = gate.open;
      gate.open = await answersInTime(ready);
      if (was && !gate.open) lookAgain();
      return gate.open;
    },
  };
  const lookAgain = () => {
    setTimeout(async () => {
      gate.open = await answersInTime(ready);
      if (!gate.open) lookAgain();
    }, LOOK_AGAIN_MS).unref();
  };
  return gate;
}

async function answersInTime(ready) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, ANSWER_MS, false)));
  try {
    return (await Promise.race([ready(), late])) !== false;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
