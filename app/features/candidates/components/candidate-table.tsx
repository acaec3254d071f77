import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, Form, Link, Select, Table, type Column } from '#app/ui/index.ts';
import { MARKS, type Mark } from '../marks.ts';
import type { CardRow } from '../card-row.ts';
import type { Shown } from '../shown.ts';
import { useShownWords, type ShownWords } from './shown-words.tsx';

interface CandidateTableProps {
  cards: readonly CardRow[];
  /** What follows the address of a card: the fair. */
  search: string;
  mayMark: boolean;
}

/** Cards, a dense line each; nothing on them tells who it is. */
export function CandidateTable({ cards, search, mayMark }: CandidateTableProps) {
  const t = useTranslations('candidates');
  const words = useShownWords();
  const cell = (key: keyof typeof CELLS): Column<CardRow> => ({
    key,
    head: t(`heads.${key}`),
    minor: true,
    cell: ({ shown }) => CELLS[key](shown, words) ?? t('none1'),
  });
  const columns: Column<CardRow>[] = [
    {
      key: 'number',
      head: t('number'),
      names: true,
      cell: ({ cardId, number }) => (
        <Link to={`/company/candidates/${cardId}${search}`}>
          <span className="unbroken">{`C-${numbered(number)}`}</span>
        </Link>
      ),
    },
    ...[cell('available'), cell('jlpt'), cell('tasks'), cell('occupations')],
    ...[cell('industries'), cell('places'), cell('change'), cell('kind')],
    {
      key: 'mark',
      head: t('mark'),
      cell: (card) =>
        mayMark ? (
          <MarkForm card={card} search={search} compact />
        ) : (
          t(`marks.${card.mark ?? 'none'}`)
        ),
    },
  ];
  return (
    <Table
      caption={t('title')}
      columns={columns}
      rows={cards}
      rowKey={({ cardId }) => cardId}
      dense
    />
  );
}

/** A number as it is written: four figures. */
export const numbered = (number: number) => String(number).padStart(4, '0');

type Cell = (shown: Shown, words: ShownWords) => ReactNode;

/** What a line tells of a field; null where it is not shown. */
const CELLS = {
  available: ({ available }, words) => (available ? words.month(available.from) : null),
  jlpt: ({ jlpt, learning }, words) => {
    const parts = [
      ...(jlpt ? [words.level(jlpt)] : []),
      ...(learning?.certificates ?? []).map(({ title }) => words.text(title)),
    ];
    return parts.length > 0 ? words.list(parts) : null;
  },
  tasks: ({ tasks }, words) =>
    tasks
      ? Object.entries(tasks).map(([task, level]) => (
          <Fragment key={task}>
            <span className="unbroken">{words.shortTask(task, level)}</span>{' '}
          </Fragment>
        ))
      : null,
  occupations: ({ occupations }, words) => (occupations ? words.occupations(occupations) : null),
  industries: ({ industries }, words) => (industries ? words.industries(industries) : null),
  places: ({ places }, words) => (places ? words.places(places) : null),
  change: ({ residence }, words) =>
    residence?.change ? words.shortChange(residence.change) : null,
  kind: ({ kind }, words) => (kind ? words.kind(kind) : null),
} as const satisfies Record<string, Cell>;

interface MarkFormProps {
  card: { cardId: string; number: number; mark: Mark | null };
  search: string;
  compact?: boolean;
}

/** Sets the mark of the company on a card. */
export function MarkForm({ card, search, compact }: MarkFormProps) {
  const t = useTranslations('candidates');
  const { cardId, number, mark } = card;
  return (
    <Form
      className="choice-form"
      method="post"
      action={`/company/candidates/${cardId}/mark${search}`}
      preventScrollReset
    >
      <Select
        key={mark ?? 'none'}
        name="mark"
        defaultValue={mark ?? ''}
        aria-label={`${t('mark')} C-${numbered(number)}`}
      >
        <option value="">{t('marks.none')}</option>
        {MARKS.map((each) => (
          <option key={each} value={each}>
            {t(`marks.${each}`)}
          </option>
        ))}
      </Select>
      <Button kind="quiet" compact={compact}>
        {t(compact ? 'set' : 'save')}
      </Button>
    </Form>
  );
}
