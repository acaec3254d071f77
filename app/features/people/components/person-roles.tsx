import { useTranslations } from 'use-intl';
import { Button, DateTime, Form, Link, Table, Undo, type Column } from '#app/ui/index.ts';
import type { RoleView } from '../roles-held.server.ts';
import { PlaceName } from './person-name.tsx';

/** The roles of somebody, held and ended, for coordinators. */
export function PersonRoles({ personId, roles }: { personId: string; roles: readonly RoleView[] }) {
  const t = useTranslations('work.people.record');
  const columns = useColumns(personId);
  return (
    <section className="record">
      <div className="page-head">
        <h2>{t('roles')}</h2>
        <p className="links">
          <Link to={`/admin/people/${personId}/roles/new`}>{t('addRole')}</Link>
        </p>
      </div>
      {roles.length === 0 ? (
        <p>{t('noRoles')}</p>
      ) : (
        <Table caption={t('roles')} columns={columns} rows={roles} rowKey={({ id }) => id} />
      )}
    </section>
  );
}

function useColumns(personId: string): Column<RoleView>[] {
  const t = useTranslations('work.people');
  return [
    {
      key: 'role',
      head: t('roles.role'),
      names: true,
      cell: ({ role }) => t(`role.${role}`),
    },
    {
      key: 'place',
      head: t('head.organisation'),
      cell: ({ organisation }) =>
        organisation ? (
          <PlaceName place={{ ...organisation, isOpen: true }} />
        ) : (
          t('record.everywhere')
        ),
    },
    {
      key: 'term',
      head: t('record.term'),
      minor: true,
      cell: ({ from, until }) => (
        <>
          <DateTime instant={from} /> –{until ? <DateTime instant={until} time /> : null}
        </>
      ),
    },
    { key: 'by', head: t('record.by'), minor: true, cell: ({ by }) => by },
    {
      key: 'state',
      head: t('record.state'),
      cell: (role) =>
        role.isHeld ? (
          <>
            {t('record.held')} <EndRole personId={personId} role={role} />
          </>
        ) : (
          t('record.ended')
        ),
    },
  ];
}

function EndRole({ personId, role: { id, role } }: { personId: string; role: RoleView }) {
  const t = useTranslations('work.people');
  return (
    <Form
      method="post"
      action={`/admin/people/${personId}/roles/${id}`}
      className="inline-form"
      reloadDocument
    >
      <Undo />
      <Button kind="quiet" compact aria-label={t('record.endRoleOf', { role: t(`role.${role}`) })}>
        {t('record.endRole')}
      </Button>
    </Form>
  );
}
