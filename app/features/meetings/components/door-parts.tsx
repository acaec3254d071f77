import { useLocale, useTranslations } from 'use-intl';
import {
  Button,
  Field,
  Figures,
  Form,
  Table,
  TextInput,
  Undo,
  type Column,
} from '#app/ui/index.ts';
import { cardNumber } from '#app/features/candidates/exports.ts';
import { clockAt } from '../clock-at.ts';

interface BoothLine {
  companyId: string;
  name: Record<'en' | 'ja', string>;
  booth: string;
  running: number;
  ahead: number;
  missed: number;
  late: number;
  waiting: number;
}

interface Day {
  cards: number;
  checkedIn: number;
  running: number;
  waiting: number;
  late: number;
}

/** How the day goes, in a few numbers. */
export function DayFigures({ day }: { day: Day }) {
  const t = useTranslations('work.fairDay.figures');
  return (
    <Figures
      items={[
        { label: t('checkedIn'), value: t('of', { here: day.checkedIn, all: day.cards }) },
        { label: t('running'), value: day.running },
        { label: t('waiting'), value: day.waiting },
        { label: t('late'), value: day.late },
      ]}
    />
  );
}

/** Finds somebody whose code cannot be read. */
export function GuestSearch({ action, q }: { action: string; q: string }) {
  const t = useTranslations('work.fairDay.search');
  return (
    <Form method="get" action={action}>
      <Field name="q" label={t('label')} hint={t('hint')}>
        <TextInput key={q} defaultValue={q} maxLength={80} autoComplete="off" />
      </Field>
      <Button>{t('submit')}</Button>
    </Form>
  );
}

interface GuestLine {
  cardId: string;
  number: number;
  name: string;
  checkedInAt: string | null;
}

interface GuestListProps {
  guests: readonly GuestLine[];
  fairId: string;
  isOn: boolean;
}

/** Who was found, each with what can be done at the door. */
export function GuestList({ guests, fairId, isOn }: GuestListProps) {
  const t = useTranslations('work.fairDay');
  if (guests.length === 0) return <p role="status">{t('search.none')}</p>;
  const columns: Column<GuestLine>[] = [
    { key: 'name', head: t('guest.name'), names: true, cell: ({ name }) => name },
    { key: 'number', head: t('guest.number'), cell: ({ number }) => cardNumber(number) },
    {
      key: 'state',
      head: t('guest.state'),
      cell: ({ checkedInAt }) =>
        checkedInAt ? t('guest.here', { time: clockAt(checkedInAt) }) : t('guest.notYet'),
    },
    {
      key: 'act',
      head: t('guest.title'),
      cell: (guest) => (isOn ? <DoorAct guest={guest} fairId={fairId} /> : null),
    },
  ];
  const rowKey = ({ cardId }: GuestLine) => cardId;
  return <Table caption={t('guest.title')} columns={columns} rows={guests} rowKey={rowKey} />;
}

function DoorAct({ guest, fairId }: { guest: GuestLine; fairId: string }) {
  const t = useTranslations('work.fairDay.guest');
  const { name, cardId, checkedInAt } = guest;
  return (
    <Form method="post" action={`/admin/fairs/${fairId}/check-ins/${cardId}`}>
      {checkedInAt ? <Undo /> : null}
      <Button compact aria-label={checkedInAt ? t('undoOf', { name }) : t('checkInOf', { name })}>
        {checkedInAt ? t('undo') : t('checkIn')}
      </Button>
    </Form>
  );
}

/** How each booth stands. */
export function BoothTable({ booths }: { booths: readonly BoothLine[] }) {
  const t = useTranslations('work.fairDay.booths');
  const locale = useLocale();
  const number = (key: 'running' | 'ahead' | 'missed' | 'waiting'): Column<BoothLine> => ({
    ...{ key, head: t(key), number: true, cell: (row) => row[key] },
  });
  const columns: Column<BoothLine>[] = [
    { key: 'name', head: t('company'), names: true, cell: ({ name }) => name[locale] },
    { key: 'booth', head: t('booth'), cell: ({ booth }) => booth },
    ...[number('running'), number('ahead'), number('missed')],
    {
      ...{ key: 'late', head: t('late'), number: true },
      cell: ({ late }) => (late > 0 ? t('minutes', { minutes: late }) : '–'),
    },
    number('waiting'),
  ];
  const rowKey = ({ companyId }: BoothLine) => companyId;
  return <Table caption={t('title')} columns={columns} rows={booths} rowKey={rowKey} dense />;
}
