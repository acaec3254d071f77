import { useContext } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { partsIn, writeMoment } from './moment.ts';
import { JAPAN, ReaderZone } from './reader-zone.ts';

type DateTimeProps = {
  /** An ISO instant. */
  instant: string;
  /** Another zone than the reader's. */
  zone?: string;
  /** Shows the time of day. */
  time?: boolean;
  year?: boolean;
  /** Shows Japan's clock beside the reader's where the two differ. */
  deadline?: boolean;
};

/** An instant in the reader's zone. */
export function DateTime(props: DateTimeProps) {
  return useDateTimes()(props);
}

/** Writes instants as `DateTime` does: for long lists, which ask for words and zone once. */
export function useDateTimes() {
  const t = useTranslations('ui.time');
  const locale = useLocale();
  const own = useContext(ReaderZone);
  const weekdays = t('weekdays');
  return ({ instant, zone, time, year = true, deadline }: DateTimeProps) => {
    const at = new Date(instant);
    const withTime = time || deadline || false;
    const write = (where: string, form: { year: boolean }) =>
      writeMoment(partsIn(at, where), { locale, weekdays, time: withTime, ...form });
    const here = write(zone ?? own, { year });
    const isElsewhere = deadline && write(JAPAN, { year }) !== here;
    return (
      <>
        <time dateTime={at.toISOString()}>{here}</time>
        {isElsewhere ? (
          <small className="jst"> ({t('jst', { when: write(JAPAN, { year: false }) })})</small>
        ) : null}
      </>
    );
  };
}
