import { useTranslations } from 'use-intl';
import { Button, Form, Link } from '#app/ui/index.ts';

interface AccountActsProps {
  personId: string;
  account: {
    state: 'none' | 'invited' | 'active' | 'closed';
    hasSecondFactor: boolean;
    isExpired: boolean;
  };
}

/** What a coordinator does about a person's account, as far as there is one. */
export function AccountActs({ personId, account }: AccountActsProps) {
  const t = useTranslations('work.accounts');
  const own = `/admin/people/${personId}`;
  return (
    <>
      {account.state === 'none' ? (
        <Form method="post" action="/admin/invitations" reloadDocument>
          <input type="hidden" name="person" value={personId} />
          <Button>{t('acts.invite')}</Button>
        </Form>
      ) : null}
      <ul className="links">
        {account.state === 'active' ? (
          <li>
            <Link to={`${own}/view`}>{t('view.title')}</Link>
          </li>
        ) : null}
        {account.hasSecondFactor ? (
          <li>
            <Link to={`${own}/second-factor`}>{t('secondFactor.title')}</Link>
          </li>
        ) : null}
        {account.state === 'invited' ? (
          <li>
            <Link to={`/admin/invitations${account.isExpired ? '?state=expired' : ''}`}>
              {t(account.isExpired ? 'acts.expired' : 'acts.invitations')}
            </Link>
          </li>
        ) : null}
        <li>
          <Link to={`${own}/erasure`}>{t('acts.erase')}</Link>
        </li>
      </ul>
    </>
  );
}
