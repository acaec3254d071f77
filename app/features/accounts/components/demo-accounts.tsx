import { useTranslations } from 'use-intl';
import { Button, Form } from '#app/ui/index.ts';

interface DemoAccountsProps {
  accounts: readonly { email: string; displayName: string; who: string | null }[];
  returnTo: string;
}

const DEMO_PASSWORD = 'kakehashi-demo';

/** One press signs in as an invented person; only a demonstration shows this. */
export function DemoAccounts({ accounts, returnTo }: DemoAccountsProps) {
  const t = useTranslations('accounts.signIn');
  return (
    <section>
      <h2>{t('demo')}</h2>
      <p>{t('demoText')}</p>
      <ul className="demo-accounts">
        {accounts.map(({ email, displayName, who }) => (
          <li key={email}>
            <Form method="post" action="/sign-in" reloadDocument>
              <input type="hidden" name="returnTo" value={returnTo} />
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={DEMO_PASSWORD} />
              <Button>
                <span>
                  {displayName}
                  {who ? <small className="role">{who}</small> : null}
                </span>
                <small>{email}</small>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
