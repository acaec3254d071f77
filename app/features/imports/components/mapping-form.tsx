import { useTranslations } from 'use-intl';
import { Button, Form, Notice, Select, Table, type Column } from '#app/ui/index.ts';
import type { ColumnView } from '../queries.server.ts';

interface MappingFormProps {
  columns: readonly ColumnView[];
  /** What a column can be, in the reader's words. */
  fields: readonly { field: string; label: string }[];
  faults: readonly string[];
}

/** What each column of the file is. */
export function MappingForm({ columns, fields, faults }: MappingFormProps) {
  const t = useTranslations('work.imports.columns');
  const numbered = columns.map((column, at) => ({ ...column, at }));
  const shown: Column<(typeof numbered)[number]>[] = [
    {
      key: 'column',
      head: t('column'),
      names: true,
      cell: ({ letter, heading }) => `${letter} ${heading}`,
    },
    { key: 'samples', head: t('samples'), cell: ({ samples }) => samples.join(' / ') },
    {
      key: 'meaning',
      head: t('meaning'),
      cell: ({ at, letter, heading, field }) => (
        <Select
          name={`column-${at}`}
          aria-label={`${t('meaning')}: ${letter} ${heading}`}
          defaultValue={field ?? ''}
        >
          <option value="">{t('skip')}</option>
          {fields.map((each) => (
            <option key={each.field} value={each.field}>
              {each.label}
            </option>
          ))}
        </Select>
      ),
    },
  ];
  return (
    <Form method="post" reloadDocument>
      {faults.map((fault) => (
        <Notice key={fault} kind="fault">
          {fault}
        </Notice>
      ))}
      <Table
        caption={t('title')}
        columns={shown}
        rows={numbered}
        rowKey={({ at }) => String(at)}
        dense
      />
      <Button kind="main">{t('save')}</Button>
    </Form>
  );
}
