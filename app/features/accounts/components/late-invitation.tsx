import { useTranslations } from 'use-intl';
import { Button, Form, Notice } from '#app/ui/index.ts';

interface LateInvitationProps {
  token: string;
  view: { state: 'expired'; email: string; isOnItsWay: boolean } | { state: 'unknown' };
}

/** What helps with a link that works no more: a new mail by one press, where it has only expired. */
export function LateInvitation({ token, view }: LateInvitationProps) {
  const t = useTranslations('accounts.invitation');
  if (view.state === 'unknown') return <Notice kind="fault">{t('expired')}</Notice>;
  const { email, isOnItsWay } = view;
  if (isOnItsWay) return <Notice kind="success">{t('renewed', { email })}</Notice>;
  return (
    <>
      <Notice kind="fault">{t('late')}</Notice>
      <Form method="post" action={`/invitation/${token}/renewal`} reloadDocument>
        <p>{t('lateText', { email })}</p>
        <Button kind="main">{t('renew')}</Button>
      </Form>
    </>
  );
}
