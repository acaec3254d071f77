import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button, DateTime, Form, Undo } from '#app/ui/index.ts';
import { deviceNameOf } from '../device-name.ts';

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
              {session.current ? t('thisDevice') : <Device userAgent={session.userAgent} />}
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

function Device({ userAgent }: { userAgent: string }) {
  const t = useTranslations('accounts.settings');
  const name = deviceNameOf(userAgent);
  return 'raw' in name ? name.raw || t('unknownDevice') : t('device', name);
}
