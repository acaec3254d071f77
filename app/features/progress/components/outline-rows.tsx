import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { DateTime, Link, Row, Rows, type RowState } from '#app/ui/index.ts';
import type { ItemView, ProgressView } from '../view.ts';
import { WhyText } from './why.tsx';

const STATES: Record<ItemView['state'], RowState> = {
  done: 'done',
  next: 'here',
  open: 'none',
  waiting: 'waiting',
};

interface OutlineRowsProps {
  courseSlug: string;
  view: ProgressView;
  locale: Locale;
  /** The reader's time zone. */
  zone: string;
}

/** Modules with their lessons and check-ups, then the monthly tests: done, next, waiting, and why. */
export function OutlineRows({ view, ...rest }: OutlineRowsProps) {
  const t = useTranslations('learn.outline');
  const { modules, monthlyTests } = view;
  return (
    <>
      {modules.map(({ id, title, items }) => (
        <ItemSection key={id} title={title[rest.locale]} items={items} {...rest} />
      ))}
      {monthlyTests.length > 0 ? (
        <ItemSection title={t('monthlyTests')} items={monthlyTests} {...rest} />
      ) : null}
    </>
  );
}

type SectionProps = Omit<OutlineRowsProps, 'view'> & { title: string; items: ItemView[] };

function ItemSection({ title, items, ...rest }: SectionProps) {
  return (
    <section>
      <h2>{title}</h2>
      <Rows ordered>
        {items.map((item) => (
          <ItemRow key={item.slug} item={item} {...rest} />
        ))}
      </Rows>
    </section>
  );
}

/** Of what was not begun, only who asks is told what it lacks, as most of a course has not; the next step says its own. */
function isFolded({ why, started, state }: ItemView): boolean {
  if (why.code === 'videos-missing') return !started || state === 'next';
  return why.code === 'check-up-not-submitted';
}

function ItemRow(props: Omit<OutlineRowsProps, 'view'> & { item: ItemView }) {
  const { courseSlug, item, locale, zone } = props;
  const t = useTranslations('learn.outline');
  const best = item.best === null ? null : t(item.counts, { percent: Math.floor(item.best) });
  const minutes = t('minutes', { minutes: item.minutes });
  const why = <WhyText {...{ item, locale, zone }} />;
  return (
    <Row
      state={STATES[item.state]}
      stateLabel={t(`states.${item.state}`)}
      current={item.state === 'next'}
      title={
        <Link to={`/learn/${courseSlug}/${item.slug}`} document={item.kind === 'lesson'}>
          {item.code ? <span className="code">{item.code} </span> : null}
          {item.title[locale]}
        </Link>
      }
      meta={best ?? minutes}
      why={
        <>
          {item.dueAt ? (
            <p>
              {t.rich('due', {
                when: () => <DateTime instant={item.dueAt ?? ''} year={false} deadline />,
              })}
            </p>
          ) : null}
          {isFolded(item) ? (
            <details className="why">
              <summary>{t('why')}</summary>
              <p>{why}</p>
            </details>
          ) : (
            why
          )}
        </>
      }
    />
  );
}
