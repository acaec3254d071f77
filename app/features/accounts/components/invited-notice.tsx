import { useTranslations } from 'use-intl';
import { Notice } from '#app/ui/index.ts';
import type { NotInvited } from '../rules.ts';
import { RefusedList } from './refused-list.tsx';

/** How many were invited, and of those who were not, why. */
export function InvitedNotice(props: { invited: number; refused: readonly NotInvited[] }) {
  const t = useTranslations('work.accounts.invitations');
  return (
    <Notice
      kind={props.invited > 0 ? 'success' : 'info'}
      title={t('invited', { count: props.invited })}
    >
      <RefusedList refused={props.refused} />
    </Notice>
  );
}
