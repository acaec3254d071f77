import { useTranslations } from 'use-intl';
import { NOT_INVITED, type NotInvited } from '../rules.ts';

/** Why people are not invited, with how many for each reason. */
export function RefusedList({ refused }: { refused: readonly NotInvited[] }) {
  const t = useTranslations('work.accounts.invitations');
  const counts = NOT_INVITED.map(
    (reason) => [reason, refused.filter((own) => own === reason).length] as const,
  ).filter(([, count]) => count > 0);
  if (counts.length === 0) return null;
  return (
    <ul>
      {counts.map(([reason, count]) => (
        <li key={reason}>{t(`refused.${reason}`, { count })}</li>
      ))}
    </ul>
  );
}
