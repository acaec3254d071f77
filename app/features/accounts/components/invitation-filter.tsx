import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/index.ts';
import { INVITATION_STATES, type InvitationState } from '../rules.ts';

interface InvitationFilterProps {
  counts: Record<InvitationState, number>;
  current: InvitationState | null;
}

/** The states with how many are in each, as links. */
export function InvitationFilter({ counts, current }: InvitationFilterProps) {
  const t = useTranslations('work.accounts.invitations');
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const places = [
    { key: 'all' as const, to: '/admin/invitations', count: all },
    ...INVITATION_STATES.map((key) => ({
      ...{ key, to: `/admin/invitations?state=${key}`, count: counts[key] },
    })),
  ];
  return (
    <nav aria-label={t('filter')}>
      <ul className="filters">
        {places.map(({ key, to, count }) => (
          <li key={key}>
            <Link to={to} aria-current={(current ?? 'all') === key ? 'page' : undefined}>
              {t(`states.${key}`)} ({count})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
