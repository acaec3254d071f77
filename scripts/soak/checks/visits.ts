/** Longest until everybody is served again. */
export const BACK_MS = 5_000;
/** How long after its return a restart is still looked at. */
export const AFTER_MS = 7_000;

/** One request of a user, by the clock of the run. */
export interface Visit {
  began: number;
  ended: number;
  /** 0: no answer at all. */
  status: number;
  retryAfter: string | null;
}

/** When the database went and when it answered again. */
export interface Restart {
  gone: number;
  back: number;
}

const isFine = ({ status }: Visit) => status === 200 || status === 201;

/** How long after the database was back somebody was still turned away. */
export function comebackOf(visits: readonly Visit[], { gone, back }: Restart): number {
  const late = visits.filter(
    (one) => one.ended > gone && one.ended < back + AFTER_MS && !isFine(one),
  );
  return late.reduce((longest, { ended }) => Math.max(longest, ended - back), 0);
}

/**
 * While the database is away everybody is told so, with when to come again; soon after it is back
 * everybody is served. Nothing else may be answered, and everything must be.
 */
export function checkVisits(visits: readonly Visit[], restarts: readonly Restart[]): string[] {
  const wrong = visits.filter((one) => !isFine(one) && one.status !== 503);
  const mute = visits.filter(
    ({ status, retryAfter }) => status === 503 && !(Number(retryAfter) > 0),
  );
  const isAround = (one: Visit) =>
    restarts.some(({ gone, back }) => one.ended >= gone && one.ended <= back + AFTER_MS);
  const stray = visits.filter((one) => !isFine(one) && !isAround(one));
  return [
    ...wrong.map(({ status, began }) => `answered ${status}, ${Math.round(began)} ms into the run`),
    ...mute.map(() => '503 without Retry-After'),
    ...stray.map(({ status }) => `answered ${status} while the database was there`),
    ...restarts.flatMap((each, index) => {
      const comeback = comebackOf(visits, each);
      const told = visits.some(({ status, ended }) => status === 503 && ended >= each.gone);
      return [
        ...(comeback > BACK_MS
          ? [`restart ${index + 1}: back after ${Math.round(comeback)} ms`]
          : []),
        ...(told ? [] : [`restart ${index + 1}: nobody was told`]),
      ];
    }),
  ];
}
