import { useLocale, useTranslations } from 'use-intl';
import { DateTime, Day, Row, Rows, type RowState } from '#app/ui/index.ts';
import type { TimelineEntry } from '../timeline.ts';
import type { Timeline } from '../timeline.server.ts';

/** A person's way through the programme by date; its messages come with the page that shows it. */
export function TimelineList({ timeline }: { timeline: Timeline }) {
  const t = useTranslations('timeline');
  const { entries, today, present } = timeline;
  if (entries.length === 0) return <p>{t('none')}</p>;
  return (
    <Rows ordered>
      {entries.map((entry, index) => (
        <Row
          key={index}
          {...whenOf(entry, today, t)}
          current={index === present}
          title={<Entry entry={entry} />}
          meta={entry.kind === 'due' ? null : <Day day={entry.day} />}
          why={index === present ? t('present') : <More entry={entry} />}
        />
      ))}
    </Rows>
  );
}

type Translate = ReturnType<typeof useTranslations<'timeline'>>;

function whenOf({ day }: TimelineEntry, today: string, t: Translate) {
  const when = day === today ? 'today' : day < today ? 'past' : 'coming';
  const states = { past: 'none', today: 'here', coming: 'waiting' } as const;
  const state: RowState = states[when];
  return { state, stateLabel: t(`when.${when}`) };
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const t = useTranslations('timeline');
  const locale = useLocale();
  switch (entry.kind) {
    case 'phase':
      return t(`phase.${entry.phase}`, { year: String(entry.year ?? '') });
    case 'post-start':
      return t('postStart', { organisation: entry.organisation[locale], post: entry.post });
    case 'post-end':
      return t(`postEnd.${entry.end}`, { organisation: entry.organisation[locale] });
    case 'due':
      return t('due', { course: entry.course[locale], unit: entry.unit[locale] });
    case 'extension':
      return t('extension', { hours: entry.hours });
    case 'exam':
      return t('exam');
    case 'moved':
      return t('moved', { course: entry.course[locale], to: entry.to[locale] });
    default:
      return t(entry.kind, { course: entry.course[locale] });
  }
}

/** What stands below an entry: the deadline by the reader's clock, the edition, what an extension is on. */
function More({ entry }: { entry: TimelineEntry }) {
  const t = useTranslations('timeline');
  const locale = useLocale();
  switch (entry.kind) {
    case 'due':
      return (
        <>
          <DateTime instant={entry.at} deadline /> · {t('units', { count: entry.units })}
        </>
      );
    case 'extension':
      return t.rich('extended', {
        first: () => <Day day={entry.first} />,
        last: () => <Day day={entry.last} />,
        courses: entry.courses.map((course) => course[locale]).join(t('and')),
      });
    case 'enrolled':
    case 'first-day':
    case 'completed':
    case 'certificate':
    case 'moved':
      return entry.edition[locale];
    default:
      return null;
  }
}
