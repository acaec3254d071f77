/**
 * Lets works of one asker take turns: so many at once, so many more wait.
 * @param {{ atOnce: number, mostWaiting: number }} limits
 * @returns {<T>(who: string, res: import('node:http').ServerResponse, work: () => Promise<T>) => Promise<T | undefined>}
 *   does the work in its turn; undefined when too many wait or the reader left while waiting
 */
export function takingTurns({ atOnce, mostWaiting }) {
  /** @type {Map<string, { working: number, waiting: (() => void)[] }>} */
  const lines = new Map();

  return async (who, res, work) => {
    const line = lines.get(who) ?? { working: 0, waiting: [] };
    lines.set(who, line);
    if (!(await turnIn(line, res))) return undefined;
    try {
      return await work();
    } finally {
      line.working -= 1;
      line.waiting.shift()?.();
      if (line.working === 0 && line.waiting.length === 0) lines.delete(who);
    }
  };

  /** True when the turn has come, false when it will not. */
  function turnIn(line, res) {
    if (line.working < atOnce) {
      line.working += 1;
      return Promise.resolve(true);
    }
    if (line.waiting.length >= mostWaiting) return Promise.resolve(false);
    return new Promise((resolve) => {
      const begin = () => {
        res.off('close', leave);
        line.working += 1;
        resolve(true);
      };
      const leave = () => {
        line.waiting.splice(line.waiting.indexOf(begin), 1);
        resolve(false);
      };
      line.waiting.push(begin);
      res.once('close', leave);
    });
  }
}
