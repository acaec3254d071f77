import { useLocale, useTimeZone, useTranslations } from 'use-intl';
import { partsIn, writeMoment } from './moment.ts';

type DateTimeProps = {
  /** An ISO instant. */
  instant: string;
  /** The reader's zone; the provider's stands in for it. */
  zone?: string;
  /** Shows the time of day. */
  time?: boolean;
  year?: boolean;
  /** Shows Japan's clock beside the reader's where the two differ. */
  deadline?: boolean;
};

const JAPAN = 'Asia/Tokyo';

/** An instant in the reader's zone. */
export function DateTime({ instant, zone, time, year = true, deadline }: DateTimeProps) {
  const t = useTranslations('ui.time');
  const locale = useLocale();
  const fallback = useTimeZone();
  const at = new Date(instant);
  const withTime = time || deadline || false;
  const write = (where: string, form: { year: boolean }) =>
    writeMoment(partsIn(at, where), {
      locale,
      weekdays: t('weekdays'),
      time: withTime,
      ...form,
    });
  const here = write(zone ?? fallback ?? JAPAN, { year });
  const inJapan = write(JAPAN, { year });
  return (
    <>
      <time dateTime={at.toISOString()}>{here}</time>
      {deadline && inJapan !== here ? (
        <small className="jst"> ({t('jst', { when: write(JAPAN, { year: false }) })})</small>
      ) : null}
    </>
  );
}
