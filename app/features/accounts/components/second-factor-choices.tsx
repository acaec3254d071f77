import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, DateTime, Form, Undo } from '#app/ui/index.ts';

interface SecondFactorChoicesProps {
  /** Since when an authenticator is in use, as an instant. */
  authenticatorSince: string | null;
  codes: { left: number } | null;
}

/** Both kinds of second factor: what is set up, and what can be done with it. */
export function SecondFactorChoices({ authenticatorSince, codes }: SecondFactorChoicesProps) {
  const t = useTranslations('accounts.secondFactor');
  return (
    <>
      <Kind
        kind="app"
        address="/account/second-factor/authenticator"
        state={
          authenticatorSince
            ? t.rich('app.since', { when: () => <DateTime instant={authenticatorSince} /> })
            : null
        }
      />
      <Kind
        kind="codes"
        address="/account/second-factor/codes"
        state={codes ? t('codes.left', codes) : null}
      />
    </>
  );
}

/** One kind; `state` says how it stands where it is set up. */
function Kind(props: { kind: 'app' | 'codes'; address: string; state: ReactNode }) {
  const { kind, address, state } = props;
  const t = useTranslations('accounts.secondFactor');
  return (
    <section>
      <h2>{t(`${kind}.title`)}</h2>
      <p>{t(`${kind}.text`)}</p>
      <p>
        <strong>{state ?? t('none')}</strong>
      </p>
      <div className="actions">
        <Form method="post" action={address} reloadDocument>
          <Button>{t(state ? `${kind}.renew` : `${kind}.make`)}</Button>
        </Form>
        {state ? (
          <Form method="post" action={address} reloadDocument>
            <Undo />
            <Button kind="quiet">{t(`${kind}.remove`)}</Button>
          </Form>
        ) : null}
      </div>
    </section>
  );
}
