import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { cardNumber } from '#app/features/candidates/exports.ts';
import { Button, DateTime, Form, Link, Notice, Undo } from '#app/ui/index.ts';
import type { ThreadView } from '../thread-view.ts';
import { MessageList } from './message-list.tsx';
import type { RefusedMessage } from './message-form.tsx';
import { placeOf, type Said as SaidOf } from './thread-place.ts';

interface ThreadPageProps {
  thread: ThreadView;
  said: SaidOf | null;
  /** What was not sent: it is shown also where nothing more can be. */
  refused: RefusedMessage | null;
  /** The form of the next message. */
  children: ReactNode;
}

/** A thread, oldest first, with the form below it. */
export function ThreadPage({ thread, said, refused, children }: ThreadPageProps) {
  const t = useTranslations('messages');
  const locale = useLocale();
  const { side, company, number, name, cardId, fair } = thread;
  const isCompany = side === 'company';
  return (
    <>
      <h1>
        {isCompany
          ? t.rich(name === null ? 'withCandidate' : 'withNamed', {
              number: cardNumber(number),
              name: name ?? '',
              card: (called) => <span className="unbroken">{called}</span>,
            })
          : t('withCompany', { company: company.name[locale] })}
      </h1>
      <p className="small">
        {fair.name[locale]}{' '}
        {isCompany ? (
          <Link to={`/company/candidates/${cardId}?fair=${fair.slug}`}>{t('card')}</Link>
        ) : (
          <Link to={`/fairs/${fair.slug}/${company.id}`}>{t('companyPage')}</Link>
        )}
      </p>
      <Said said={said} />
      <p className="small">
        {isCompany
          ? t(name === null ? 'blind' : 'named')
          : t('relayed', { company: company.name[locale] })}
      </p>
      <MessageList thread={thread} />
      <State thread={thread} isRefused={refused !== null}>
        {children}
      </State>
      <Closing thread={thread} />
    </>
  );
}

function Said({ said }: Pick<ThreadPageProps, 'said'>) {
  const t = useTranslations('messages');
  if (said === null) return null;
  const words = { sent: t('sent'), reported: t('report.sent') };
  return (
    <Notice kind="success">
      {said === 'closed' || said === 'reopened' ? t(`done.${said}`) : words[said]}
    </Notice>
  );
}

/** The form, or why nothing can be written. */
function State({
  thread,
  isRefused,
  children,
}: Pick<ThreadPageProps, 'thread' | 'children'> & { isRefused: boolean }) {
  const t = useTranslations('messages');
  const { side, state, isClosedHere, fair } = thread;
  // What was typed and could not be sent is never taken from its writer.
  if (state === 'open' || isRefused) return <>{children}</>;
  if (state === 'not-open') {
    return (
      <Notice>
        {t('states.not-open')} <Link to={`/career/fairs/${fair.slug}`}>{t('publish')}</Link>
      </Notice>
    );
  }
  return <Notice>{isClosedHere ? t(`closedHere.${side}`) : t('states.closed')}</Notice>;
}

/** Takes no more messages, or takes them again. */
function Closing({ thread }: Pick<ThreadPageProps, 'thread'>) {
  const t = useTranslations('messages');
  const { side, id, isClosedHere } = thread;
  const action = `${placeOf(side)}/${id}/closing`;
  if (isClosedHere) {
    return (
      <Form method="post" action={action} className="closing">
        <Undo />
        <Button>{t('reopen')}</Button>
      </Form>
    );
  }
  return (
    <details className="closing">
      <summary>{t(`close.${side}`)}</summary>
      <Form method="post" action={action}>
        <p className="small">{t('closeHint')}</p>
        <Button>{t(`close.${side}`)}</Button>
      </Form>
    </details>
  );
}

/** When the thread had its latest message, and from whom. */
export function LastMessage({ at, from }: { at: string; from: string }) {
  return (
    <>
      <DateTime instant={at} time /> <small>{from}</small>
    </>
  );
}
