import { useTranslations } from 'use-intl';
import { Button, Field, Form, Select, Table, TextInput, Undo, type Column } from '#app/ui/index.ts';
import type { Recruiter } from '../recruiters.server.ts';
import { faultsOf, type TypedState } from './registration-form.tsx';

/** Who recruits for the company; owners may remove them. */
export function RecruiterTable(props: { recruiters: readonly Recruiter[]; isOwner: boolean }) {
  const t = useTranslations('company.team');
  const columns: Column<Recruiter>[] = [
    {
      ...{ key: 'name', head: t('name'), names: true },
      cell: ({ name, isSelf }) => (isSelf ? t('selfOf', { name }) : name),
    },
    { key: 'email', head: t('email'), cell: ({ email }) => email },
    { key: 'rank', head: t('rank'), cell: ({ rank }) => t(rank) },
    { key: 'state', head: t('state'), cell: ({ isHere }) => t(isHere ? 'here' : 'invited') },
    { key: 'remove', head: t('remove'), cell: (row) => <Removal recruiter={row} /> },
  ];
  const { recruiters, isOwner } = props;
  return (
    <Table
      caption={t('title')}
      columns={isOwner ? columns : columns.slice(0, -1)}
      rows={recruiters}
      rowKey={({ id }) => id}
    />
  );
}

function Removal({ recruiter: { id, name } }: { recruiter: Recruiter }) {
  const t = useTranslations('company.team');
  return (
    <Form method="post" action={`/company/recruiters/${id}`} reloadDocument>
      <Undo />
      <Button kind="quiet" compact aria-label={t('removeOf', { name })}>
        {t('remove')}
      </Button>
    </Form>
  );
}

/** By which an owner invites somebody. */
export function InvitationForm({ state }: { state: TypedState }) {
  const t = useTranslations('company.team');
  const { typed } = state;
  return (
    <Form method="post" action="/company/recruiters" reloadDocument>
      <h2>{t('invite')}</h2>
      <Field name="name" label={t('name')} errors={faultsOf(state, 'name')}>
        <TextInput required autoComplete="off" defaultValue={typed.name} />
      </Field>
      <Field name="email" label={t('email')} errors={faultsOf(state, 'email')}>
        <TextInput type="email" required autoComplete="off" defaultValue={typed.email} />
      </Field>
      <Field name="rank" label={t('rank')}>
        <Select defaultValue={typed.rank ?? 'member'}>
          <option value="member">{t('member')}</option>
          <option value="owner">{t('owner')}</option>
        </Select>
      </Field>
      <Button>{t('send')}</Button>
    </Form>
  );
}
