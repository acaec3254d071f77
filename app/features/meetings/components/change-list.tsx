import { useLocale, useTranslations } from 'use-intl';
import type { WhatIf } from '#app/features/matching/exports.ts';
import { Link, listIn } from '#app/ui/index.ts';

interface ChangeListProps {
  /** Null where they were not worked out. */
  changes: readonly WhatIf[] | null;
  /** When each slot begins. */
  slots: readonly string[];
  names: Record<string, { ja: string; en: string }>;
}

/** What would have changed somebody's meetings, one change a line, or the way to work it out. */
export function ChangeList({ changes, slots, names }: ChangeListProps) {
  const t = useTranslations('meetings.why');
  const locale = useLocale();
  const write = useChange(slots);
  const named = (ids: readonly string[]) =>
    listIn(
      locale,
      ids.map((id) => names[id]?.[locale] ?? id),
    );
  if (!changes) {
    return (
      <p>
        <Link to="?changes">{t('ask')}</Link>
      </p>
    );
  }
  if (changes.length === 0) return <p>{t('changesNone')}</p>;
  return (
    <>
      <p>{t('changesLead')}</p>
      <ul>
        {changes.map(({ change, gained, lost }) => (
          <li key={JSON.stringify(change)}>
            {write(change)} {gained.length > 0 ? t('gained', { companies: named(gained) }) : null}{' '}
            {lost.length > 0 ? t('lost', { companies: named(lost) }) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function useChange(slots: readonly string[]) {
  const t = useTranslations('meetings.why.change');
  return (change: WhatIf['change']): string => {
    switch (change.kind) {
      case 'free-slot':
        return t('slot', { from: slots[change.slot] ?? '' });
      case 'jlpt':
        return t('jlpt', { level: change.to });
      case 'status-change':
        return t('statusChange');
      case 'moves':
        return t('moves');
      case 'cap':
        return t('cap', { cap: change.to });
    }
  };
}
