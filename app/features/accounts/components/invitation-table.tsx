import { useTranslations } from 'use-intl';
import { Button, DateTime, Form, Link, Table, type Column } from '#app/ui/index.ts';
import type { InvitationState } from '../rules.ts';

interface InvitationLine {
  id: string;
  round: number;
  personId: string;
  name: string;
  email: string;
  state: InvitationState;
  sentAt: string | null;
  expiresAt: string;
  /** Why it was not delivered, as a code. */
  failure: string | null;
}

interface InvitationTableProps {
  invitations: readonly InvitationLine[];
  state: InvitationState | null;
}

/** Invitations, a line each, to be picked and sent again. */
export function InvitationTable({ invitations, state }: InvitationTableProps) {
  const t = useTranslations('work.accounts.invitations');
  const columns = useColumns();
  if (invitations.length === 0) return <p>{t('none')}</p>;
  return (
    <Form method="post" action="/admin/invitations/resending" reloadDocument>
      {state ? <input type="hidden" name="state" value={state} /> : null}
      <Table caption={t('title')} columns={columns} rows={invitations} rowKey={({ id }) => id} />
      {state === 'accepted' ? null : (
        <>
          <p>{t('resendText')}</p>
          <p className="actions">
            <Button>{t('resend')}</Button>
            {state ? (
              <Button name="all" value="1" kind="quiet">
                {t('resendAll')}
              </Button>
            ) : null}
          </p>
        </>
      )}
    </Form>
  );
}

function useColumns(): Column<InvitationLine>[] {
  const t = useTranslations('work.accounts.invitations');
  return [
    {
      key: 'name',
      head: t('name'),
      names: true,
      cell: ({ id, round, personId, name, state }) => (
        <>
          {state === 'accepted' ? null : (
            <input
              type="checkbox"
              name="pick"
              value={`${id}.${round}`}
              aria-label={t('pick', { name })}
            />
          )}{' '}
          <Link to={`/admin/people/${personId}`}>
            <bdi>{name}</bdi>
          </Link>
        </>
      ),
    },
    { key: 'email', head: t('email'), cell: ({ email }) => email },
    {
      key: 'state',
      head: t('state'),
      cell: ({ state, failure }) => (
        <>
          {t(`states.${state}`)} {state === 'refused' && failure ? <small>{failure}</small> : null}
        </>
      ),
    },
    {
      key: 'sentAt',
      head: t('sentAt'),
      minor: true,
      cell: ({ sentAt }) => (sentAt ? <DateTime instant={sentAt} time /> : '–'),
    },
    {
      key: 'expiresAt',
      head: t('expiresAt'),
      minor: true,
      cell: ({ sentAt, expiresAt }) => (sentAt ? <DateTime instant={expiresAt} /> : '–'),
    },
  ];
}
