const ERA = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  ...({ era: 'long', year: 'numeric', month: 'long', day: 'numeric' } as const),
  timeZone: 'UTC',
});

/** A day of the calendar as forms and letters in Japan write it, by era: 令和8年11月26日. */
export function eraDay(day: string): string {
  return ERA.format(new Date(`${day}T00:00:00Z`));
}
