import { JAPAN } from '#app/ui/index.ts';

/** The time of day in Japan. */
export function Clock({ instant }: { instant: string }) {
  return <time dateTime={instant}>{timeInJapan(instant)}</time>;
}

const timeInJapan = (instant: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: JAPAN, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );
