import { useLocale, useTranslations } from 'use-intl';
import { Figures, Table, type Column } from '#app/ui/index.ts';

interface DebtLine {
  companyId: string;
  name: Record<'en' | 'ja', string>;
  met: number;
  answered: number;
  owed: number;
  hold: number;
  overdueHold: number;
}

/** How far each company is with its answers. */
export function DebtTable({ companies }: { companies: readonly DebtLine[] }) {
  const t = useTranslations('work.fairDay.answers');
  const locale = useLocale();
  const columns: Column<DebtLine>[] = [
    { key: 'name', head: t('company'), names: true, cell: ({ name }) => name[locale] },
    { key: 'met', head: t('met'), number: true, cell: ({ met }) => met },
    { key: 'answered', head: t('answered'), number: true, cell: ({ answered }) => answered },
    { key: 'owed', head: t('owed'), number: true, cell: ({ owed }) => owed },
    { key: 'hold', head: t('hold'), number: true, cell: ({ hold }) => hold },
    { key: 'overdue', head: t('overdue'), number: true, cell: ({ overdueHold }) => overdueHold },
  ];
  const rowKey = ({ companyId }: DebtLine) => companyId;
  return <Table caption={t('title')} columns={columns} rows={companies} rowKey={rowKey} dense />;
}

const OUTCOMES = ['next', 'declined', 'offers', 'joined', 'accepted'] as const;
type Outcomes = Record<(typeof OUTCOMES)[number], number | null>;

/** What came of the fair; small numbers are not told. */
export function OutcomeFigures({ outcomes }: { outcomes: Outcomes }) {
  const t = useTranslations('work.fairDay.answers');
  const items = OUTCOMES.map((key) => ({ label: t(key), value: outcomes[key] ?? t('fewer') }));
  return <Figures items={items} />;
}
