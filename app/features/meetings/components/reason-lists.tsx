import { useLocale, useTranslations } from 'use-intl';
import { listIn, writeDay } from '#app/ui/index.ts';
import type { Missed, OwnReasons } from '../own-reasons.ts';

interface ReasonListsProps {
  reasons: OwnReasons;
  /** Companies met in a place that became free later. */
  added: readonly string[];
  names: Record<string, { ja: string; en: string }>;
}

/** Why each company is met, and why each other one is not. */
export function ReasonLists({ reasons, added, names }: ReasonListsProps) {
  const t = useTranslations('meetings.why');
  const locale = useLocale();
  const name = (id: string) => names[id]?.[locale] ?? id;
  const { met, missed, others } = reasons;
  const later = added.filter((id) => met.every(({ companyId }) => companyId !== id));
  return (
    <>
      <h2>{t('met')}</h2>
      {met.length + later.length === 0 ? <p>{t('metNone')}</p> : null}
      <dl>
        {met.map(({ companyId, why, rank }) => (
          <div key={companyId}>
            <dt>{name(companyId)}</dt>
            <dd>{why === 'listed' ? t('listed', { rank: rank ?? 0 }) : t(why)}</dd>
          </div>
        ))}
        {later.map((companyId) => (
          <div key={companyId}>
            <dt>{name(companyId)}</dt>
            <dd>{t('added')}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('missed')}</h2>
      {missed.length === 0 ? <p>{t('missedNone')}</p> : null}
      <MissedList missed={missed} name={name} />
      {others.length > 0 ? (
        <details>
          <summary>{t('others', { count: others.length })}</summary>
          <MissedList missed={others} name={name} />
        </details>
      ) : null}
    </>
  );
}

interface MissedListProps {
  missed: OwnReasons['missed'];
  name: (id: string) => string;
}

function MissedList({ missed, name }: MissedListProps) {
  const write = useMissed();
  return (
    <dl>
      {missed.map(({ companyId, why }) => (
        <div key={companyId}>
          <dt>{name(companyId)}</dt>
          {why.map((each) => (
            <dd key={each.kind}>{write(each)}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function useMissed() {
  const t = useTranslations('meetings.why.reasons');
  const locale = useLocale();
  return (missed: Missed): string => {
    switch (missed.kind) {
      case 'role':
        return t('role', { roles: listIn(locale, missed.roles) });
      case 'start':
        return t('start', { day: writeDay(missed.day, locale) });
      case 'jlpt':
        return t('jlpt', { level: missed.level });
      case 'dearer':
        return t('dearer', { cap: missed.cap });
      case 'fullTier':
        return t('fullTier', { own: missed.own, last: missed.last });
      default:
        return t(missed.kind);
    }
  };
}
