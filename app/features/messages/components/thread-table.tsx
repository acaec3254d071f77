import { useLocale, useTranslations } from 'use-intl';
import { Link, Table, Unread, type Column } from '#app/ui/index.ts';
import type { Side } from '../rules.ts';
import type { ThreadLine } from '../thread-view.ts';
import { LastMessage } from './thread-page.tsx';
import { useCandidate } from './use-candidate.ts';
import { placeOf } from './thread-place.ts';

/** How a side speaks of itself. */
const OWN = { participant: 'own', company: 'team' } as const;

/** The threads of a side, the latest first, with how many messages wait in each. */
export function ThreadTable({ side, threads }: { side: Side; threads: readonly ThreadLine[] }) {
  const t = useTranslations('messages');
  const locale = useLocale();
  const candidate = useCandidate();
  const nameOf = (thread: ThreadLine) =>
    side === 'company' ? candidate(thread) : thread.company.name[locale];
  const columns: Column<ThreadLine>[] = [
    {
      key: 'with',
      head: t('heads.with'),
      names: true,
      cell: (thread) => (
        <>
          <Link to={`${placeOf(side)}/${thread.id}`}>{nameOf(thread)}</Link>{' '}
          <Unread count={thread.unread} label={t('unread', { count: thread.unread })} />
        </>
      ),
    },
    {
      key: 'last',
      head: t('heads.last'),
      cell: ({ lastAt, lastSide }) => (
        <LastMessage at={lastAt} from={t(`lastFrom.${lastSide === side ? OWN[side] : lastSide}`)} />
      ),
    },
    { key: 'fair', head: t('heads.fair'), minor: true, cell: ({ fair }) => fair.name[locale] },
  ];
  return <Table caption={t('title')} columns={columns} rows={threads} rowKey={({ id }) => id} />;
}
