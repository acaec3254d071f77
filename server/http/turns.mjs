/**
 * Lets requests of one asker take turns: so many are worked on at once, so many more wait.
 * @param {{ atOnce: number, mostWaiting: number }} limits
 * @returns {(who: string, res: import('node:http').ServerResponse) => Promise<boolean>} true when it is
 *   this request's turn, until its response closes; false when too many wait or its reader has left
 */
export function takingTurns({ atOnce, mostWaiting }) {
  /** @type {Map<string, { working: number, waiting: (() => void)[] }>} */
  const lines = new Map();

  const end = (who, line) => {
    const next = line.waiting.shift();
    if (next) return next();
    line.working -= 1;
    if (line.working === 0) lines.delete(who);
  };

  return (who, res) => {
    const line = lines.get(who) ?? { working: 0, waiting: [] };
    lines.set(who, line);
    if (line.working < atOnce) {
      line.working += 1;
      res.once('close', () => end(who, line));
      return Promise.resolve(true);
    }
    if (line.waiting.length >= mostWaiting) return Promise.resolve(false);
    return new Promise((resolve) => {
      const begin = () => resolve(true);
      line.waiting.push(begin);
      res.once('close', () => {
        const place = line.waiting.indexOf(begin);
        if (place < 0) return end(who, line);
        line.waiting.splice(place, 1);
        resolve(false);
      });
    });
  };
}
