import { useTranslations } from 'use-intl';
import { Notice } from '#app/ui/index.ts';
import { NOT_INVITED, type NotInvited } from '../rules.ts';

/** How many were invited, and of those who were not, why. */
export function InvitedNotice(props: { invited: number; refused: readonly NotInvited[] }) {
  const t = useTranslations('work.accounts.invitations');
  const counts = NOT_INVITED.map(
    (reason) => [reason, props.refused.filter((own) => own === reason).length] as const,
  );
  return (
    <Notice
      kind={props.invited > 0 ? 'success' : 'info'}
      title={t('invited', { count: props.invited })}
    >
      <ul>
        {counts
          .filter(([, count]) => count > 0)
          .map(([reason, count]) => (
            <li key={reason}>{t(`refused.${reason}`, { count })}</li>
          ))}
      </ul>
    </Notice>
  );
}
