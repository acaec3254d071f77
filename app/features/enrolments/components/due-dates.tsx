import { useLocale, useTranslations } from 'use-intl';
import {
  Button,
  DateTime,
  Field,
  Form,
  JAPAN,
  Select,
  Table,
  TextInput,
  Undo,
  type Column,
} from '#app/ui/index.ts';
import type { ItemDueDates } from '../item-due-dates.server.ts';

interface DueDatesProps {
  editionId: string;
  due: ItemDueDates;
  /** Whether dates may be set and taken away. */
  mayChange: boolean;
  typed?: Partial<Record<string, string>>;
  fault?: 'date' | undefined;
}

/** Dates that items of an edition have whatever its pace, and the form that sets one. */
export function DueDates({ editionId, due, mayChange, typed = {}, fault }: DueDatesProps) {
  const t = useTranslations('work.editions');
  const locale = useLocale();
  const address = `/admin/editions/${editionId}/due-dates`;
  if (!mayChange && due.dates.length === 0) return null;
  return (
    <section id="due-dates">
      <h2>{t('dueDates.title')}</h2>
      <p className="small">{t('dueDates.lead')}</p>
      {due.dates.length > 0 ? (
        <DateTable dates={due.dates} address={mayChange ? address : null} />
      ) : null}
      {mayChange ? (
        <Form method="post" action={address} reloadDocument>
          <div className="field-row">
            <Field name="item" label={t('dueDates.item')}>
              <Select defaultValue={typed.item}>
                {due.items.map(({ slug, title }) => (
                  <option key={slug} value={slug}>
                    {title[locale]}
                  </option>
                ))}
              </Select>
            </Field>
            <Field
              name="dueOn"
              label={t('dueDates.dueOn')}
              errors={fault ? [t(`fault.${fault}`)] : null}
            >
              <TextInput type="date" required defaultValue={typed.dueOn} />
            </Field>
          </div>
          <Button compact>{t('dueDates.set')}</Button>
        </Form>
      ) : null}
    </section>
  );
}

function DateTable(props: { dates: ItemDueDates['dates']; address: string | null }) {
  const t = useTranslations('work.editions.dueDates');
  const locale = useLocale();
  const { dates, address } = props;
  const columns: Column<ItemDueDates['dates'][number]>[] = [
    { key: 'item', head: t('item'), names: true, cell: ({ title }) => title[locale] },
    {
      key: 'due',
      head: t('dueOn'),
      cell: ({ dueAt }) => <DateTime instant={dueAt} zone={JAPAN} time />,
    },
  ];
  if (address) {
    columns.push({
      key: 'undo',
      head: t('act'),
      cell: ({ slug }) => (
        <Form method="post" action={`${address}/${slug}`} reloadDocument>
          <Undo />
          <Button kind="quiet">{t('clear')}</Button>
        </Form>
      ),
    });
  }
  return <Table caption={t('title')} columns={columns} rows={dates} rowKey={({ slug }) => slug} />;
}
