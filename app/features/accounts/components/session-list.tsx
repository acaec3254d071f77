import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button, DateTime, Form, Undo } from '#app/ui/index.ts';

interface SessionListProps {
  sessions: readonly { id: string; userAgent: string; seenAt: string; current: boolean }[];
  zone: string;
  /** When this session ends too. */
  onLeave: (event: FormEvent) => void;
}

/** Where one is signed in, each to be ended, or all at once. */
export function SessionList({ sessions, zone, onLeave }: SessionListProps) {
  const t = useTranslations('accounts.settings');
  return (
    <section>
      <h2>{t('sessions')}</h2>
      <ul className="rows">
        {sessions.map((session) => (
          <li key={session.id} className="session">
            <span>
              {session.current ? t('thisDevice') : session.userAgent || t('unknownDevice')}
            </span>{' '}
            <small>
              {t.rich('lastUsed', {
                when: () => <DateTime instant={session.seenAt} zone={zone} time />,
              })}
            </small>
            {session.current ? null : (
              <Form method="post" action={`/account/sessions/${session.id}`} reloadDocument>
                <Undo />
                <Button compact>{t('endSession')}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Form method="post" action="/account/sessions" reloadDocument onSubmit={onLeave}>
        <Undo />
        <Button>{t('endAll')}</Button>
      </Form>
    </section>
  );
}
