import { useTranslations } from 'use-intl';
import { DateTime } from '#app/ui/index.ts';
import type { ChoicesFormProps } from './choices-form.tsx';
import { Clock } from './clock.tsx';
import { Honest } from './honest.tsx';
import { WishLines } from './wish-lines.tsx';

/** What somebody chose, once it has closed. */
export function ClosedChoices({ view, publishing }: Pick<ChoicesFormProps, 'view' | 'publishing'>) {
  const t = useTranslations('choices');
  const { typed, companies, slots, most } = view;
  const free = slots.filter(({ slot }) => typed.slots.includes(slot));
  return (
    <>
      <h2>{t('list')}</h2>
      {typed.wishes.length === 0 ? <p>{t(typed.fillByScore ? 'onlyScore' : 'empty')}</p> : null}
      <WishLines wishes={typed.wishes} {...{ companies, publishing }} mayChange={false} />
      <dl className="facts told">
        <dt>{t('times')}</dt>
        <dd>
          {free.map(({ slot, startsAt }) => (
            <span key={slot} className="unbroken">
              <Clock instant={startsAt} />{' '}
            </span>
          ))}
        </dd>
        <dt>{t('cap')}</dt>
        <dd>{t('capOf', { count: typed.cap ?? most })}</dd>
        {typed.fillByScore ? (
          <>
            <dt>{t('fill')}</dt>
            <dd>○</dd>
          </>
        ) : null}
      </dl>
      <Honest commitment={view.commitment} />
    </>
  );
}

/** When choosing closes, on both clocks. */
export function Closing({ until, isOver }: { until: string; isOver: boolean }) {
  const t = useTranslations('choices');
  return (
    <p>
      {t.rich('until', { when: () => <DateTime instant={until} deadline /> })}
      {isOver ? <strong> {t('over')}</strong> : null}
    </p>
  );
}
