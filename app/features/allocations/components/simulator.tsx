import { useTranslations } from 'use-intl';
import { Button, Form, Table, type Column } from '#app/ui/index.ts';
import type { CapFigures } from '#app/features/matching/exports.ts';
import type { Warning } from '../warnings.ts';

export interface Mode {
  mode: 'both' | 'booked' | 'open';
  places: number;
  caps: (CapFigures | null)[];
}

/** What a coordinator should know, in words before any figure. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const t = useTranslations('work.allocations.warning');
  const words = (warning: Warning) => {
    switch (warning.kind) {
      case 'no-booked':
      case 'refused':
        return t(warning.kind);
      case 'with-none':
      case 'all-met':
        return t(warning.kind, { cap: warning.cap, count: warning.people });
      case 'better':
        return t('better', {
          ...{ cap: warning.cap, count: warning.people, meetings: warning.meetings },
        });
      case 'unplaced':
      case 'without-wish':
        return t(warning.kind, { count: warning.people });
    }
  };
  return (
    <ul>
      {warnings.map((warning) => (
        <li key={warning.kind}>{words(warning)}</li>
      ))}
    </ul>
  );
}

interface Props {
  fair: { id: string; mode: Mode['mode']; cap: number };
  modes: readonly Mode[];
  /** Once choices have closed, the cap stays. */
  maySet: boolean;
}

/** What each cap would mean: for the mode of the fair in full, for the others in short. */
export function Simulator({ fair, modes, maySet }: Props) {
  const t = useTranslations('work.allocations');
  const own = modes.find(({ mode }) => mode === fair.mode)!;
  return (
    <>
      <CapTable fair={fair} caps={own.caps} maySet={maySet} />
      <h3>{t('modes.title')}</h3>
      <ModeTable fair={fair} modes={modes} />
    </>
  );
}

function CapTable({ fair, caps, maySet }: Omit<Props, 'modes'> & { caps: Mode['caps'] }) {
  const t = useTranslations('work.allocations.caps');
  const rows = caps.flatMap((each) => each ?? []);
  const number = (key: 'withNone' | 'meetings' | 'struck'): Column<CapFigures> => ({
    ...{ key, head: t(key), number: true, cell: (row) => row[key] },
  });
  const columns: Column<CapFigures>[] = [
    {
      ...{ key: 'cap', head: t('cap'), names: true },
      cell: ({ cap }) => (cap === fair.cap ? t('now', { cap }) : cap),
    },
    ...[number('withNone'), number('meetings')],
    {
      ...{ key: 'gini', head: t('gini'), number: true },
      cell: ({ gini }) => gini.toFixed(2),
    },
    {
      ...{ key: 'unplaced', head: t('unplaced'), number: true },
      cell: ({ firstUnplaced, hallBound }) => t('bound', { firstUnplaced, hallBound }),
    },
    number('struck'),
    ...(maySet ? [{ key: 'set', head: t('set'), cell: setCell(fair) }] : []),
  ];
  return (
    <Table
      dense
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ cap }) => `${cap}`}
    />
  );
}

const setCell = (fair: Props['fair']) =>
  function Set({ cap }: CapFigures) {
    return cap === fair.cap ? null : <SetCap fairId={fair.id} cap={cap} />;
  };

function SetCap({ fairId, cap }: { fairId: string; cap: number }) {
  const t = useTranslations('work.allocations.caps');
  return (
    <Form method="post" action={`/admin/fairs/${fairId}/allocation/cap`} reloadDocument>
      <input type="hidden" name="cap" value={cap} />
      <Button compact>{t('setTo', { cap })}</Button>
    </Form>
  );
}

function ModeTable({ fair, modes }: Pick<Props, 'fair' | 'modes'>) {
  const t = useTranslations('work.allocations');
  const at = ({ caps }: Mode) => caps.find((each) => each?.cap === fair.cap);
  const columns: Column<Mode>[] = [
    {
      ...{ key: 'mode', head: t('modes.mode'), names: true },
      cell: ({ mode }) =>
        mode === fair.mode ? t('modes.now', { mode: t(`modes.${mode}`) }) : t(`modes.${mode}`),
    },
    { key: 'places', head: t('modes.places'), number: true, cell: ({ places }) => places },
    {
      ...{ key: 'meetings', head: t('caps.meetings'), number: true },
      cell: (mode) => at(mode)?.meetings ?? '–',
    },
    {
      ...{ key: 'withNone', head: t('caps.withNone'), number: true },
      cell: (mode) => at(mode)?.withNone ?? '–',
    },
  ];
  return (
    <Table
      dense
      caption={t('modes.title')}
      columns={columns}
      rows={modes}
      rowKey={({ mode }) => mode}
    />
  );
}
