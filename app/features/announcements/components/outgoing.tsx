import { useTranslations } from 'use-intl';
import { Button, DateTime, Field, Form, JAPAN, Link, TextInput } from '#app/ui/index.ts';

interface OutgoingProps {
  outgoing: {
    id: string;
    state: 'draft' | 'scheduled' | 'sent';
    recipients: number | null;
    sendAt: string | null;
  };
  /** Of a draft: how many would get it now, and the first of them. */
  gets: { count: number; names: readonly string[] } | null;
}

/** Who gets an announcement, and its way out; or that it has gone, and to how many. */
export function Outgoing({ outgoing, gets }: OutgoingProps) {
  const t = useTranslations('work.announcements');
  const { id, state, recipients, sendAt } = outgoing;
  if (state !== 'draft' || !gets) {
    return (
      <p>
        {state === 'sent' ? t('told', { count: recipients ?? 0 }) : t('waits')}
        {state === 'scheduled' && sendAt ? <DateTime instant={sendAt} zone={JAPAN} time /> : null}
      </p>
    );
  }
  return (
    <>
      <h2>{t('gets')}</h2>
      <p>
        <strong>{t('count', { count: gets.count })}</strong>
      </p>
      {gets.names.length > 0 ? (
        <details>
          <summary>{t('first', { shown: gets.names.length })}</summary>
          <ul>
            {gets.names.map((name, index) => (
              <li key={index}>{name}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <p>
        <Link to={`/admin/announcements/${id}/text`}>{t('change')}</Link>
      </p>
      <Form method="post" action={`/admin/announcements/${id}/sending`} reloadDocument>
        <Field name="sendAt" optional label={t('sendAt')} hint={t('sendAtHint')}>
          <TextInput type="datetime-local" />
        </Field>
        <p>{t('sendNote')}</p>
        <Button kind="main">{t('send')}</Button>
      </Form>
    </>
  );
}
