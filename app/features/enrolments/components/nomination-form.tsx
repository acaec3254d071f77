import { useLocale, useTranslations } from 'use-intl';
import {
  Button,
  Checkbox,
  ChoiceLine,
  Field,
  Form,
  Table,
  TextInput,
  type Column,
} from '#app/ui/index.ts';
import type { Nominee } from '../nominees.server.ts';
import { isEnded } from '../states.ts';

/** Whom to look for. */
export function NomineeSearch({ q, everyone }: { q: string; everyone: boolean }) {
  const t = useTranslations('work.editions.nominations');
  return (
    <Form method="get" className="filters">
      <Field name="q" label={t('search')}>
        <TextInput type="search" defaultValue={q} autoComplete="off" />
      </Field>
      <Checkbox name="all" defaultChecked={everyone}>
        {t('everyone')}
      </Checkbox>
      <Button compact>{t('show')}</Button>
    </Form>
  );
}

interface NominationFormProps {
  rows: readonly Nominee[];
  /** Whether people can be nominated now. */
  isOpen: boolean;
}

/** People to nominate; who has applied already says so. */
export function NominationForm({ rows, isOpen }: NominationFormProps) {
  const t = useTranslations('work.editions');
  const locale = useLocale();
  const mayNominate = ({ state }: Nominee) => isOpen && (state === null || isEnded(state));
  const columns: Column<Nominee>[] = [
    {
      key: 'person',
      head: t('application.person'),
      names: true,
      cell: (row) =>
        mayNominate(row) ? (
          <ChoiceLine type="checkbox" name="person" value={row.id}>
            <bdi>{row.name}</bdi>
          </ChoiceLine>
        ) : (
          <bdi>{row.name}</bdi>
        ),
    },
    {
      key: 'organisation',
      head: t('application.organisation'),
      minor: true,
      cell: ({ place }) => place?.[locale] ?? '',
    },
    {
      key: 'state',
      head: t('application.state'),
      minor: true,
      cell: ({ state, isMeant }) =>
        [state && t(`application.states.${state}`), isMeant ? null : t('nominations.notMeant')]
          .filter(Boolean)
          .join(' '),
    },
  ];
  const table = (
    <Table caption={t('nominations.title')} columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
  if (!isOpen) return table;
  return (
    <Form method="post" reloadDocument>
      {table}
      <Button kind="main">{t('nominations.submit')}</Button>
    </Form>
  );
}
