import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, ChoiceLine, Form, Link, Select, Table, type Column } from '#app/ui/index.ts';
import { cardNumber } from '../card-number.ts';
import { MARKS, TIERS, writeMark, type Marked } from '../marks.ts';
import type { CardRow } from '../card-row.ts';
import type { Shown } from '../shown.ts';
import { useShownWords, type ShownWords } from './shown-words.tsx';

interface CandidateTableProps {
  cards: readonly CardRow[];
  /** What follows the address of a card: the fair. */
  search: string;
  mayMark: boolean;
  /** The form that sends those cards that are picked. */
  pickFor: string;
}

/** Cards, a dense line each; nothing on them tells who it is. */
export function CandidateTable({ cards, search, mayMark, pickFor }: CandidateTableProps) {
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
      key: 'pick',
      head: t('compare.pick'),
      cell: ({ cardId, number }) => (
        <ChoiceLine
          type="checkbox"
          name="card"
          value={cardId}
          form={pickFor}
          aria-label={t('compare.pickOf', { number: cardNumber(number) })}
        />
      ),
    },
    {
      key: 'number',
      head: t('number'),
      names: true,
      cell: ({ cardId, number, tags }) => (
        <>
          <Link to={`/company/candidates/${cardId}${search}`}>
            <span className="unbroken">{cardNumber(number)}</span>
          </Link>
          {tags.length > 0 ? <small className="tags">{words.list(tags)}</small> : null}
        </>
      ),
    },
    ...[cell('available'), cell('jlpt'), cell('tasks'), cell('occupations')],
    ...[cell('places'), cell('change'), cell('kind')],
    {
      key: 'mark',
      head: t('mark'),
      cell: (card) =>
        mayMark ? <MarkForm card={card} search={search} compact /> : <MarkWord card={card} />,
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
  places: ({ places }, words) => (places ? words.places(places) : null),
  change: ({ residence }, words) =>
    residence?.change ? words.shortChange(residence.change) : null,
  kind: ({ kind }, words) => (kind ? words.kind(kind) : null),
} as const satisfies Record<string, Cell>;

/** The mark of the company on a card, in words. */
export function MarkWord({ card: { mark, tier } }: { card: Marked }) {
  const t = useTranslations('candidates');
  return <>{tier === null ? t(`marks.${mark ?? 'none'}`) : t('tier', { tier })}</>;
}

interface MarkFormProps {
  card: Marked & { cardId: string; number: number };
  search: string;
  compact?: boolean;
}

/** Sets the mark of the company on a card. */
export function MarkForm({ card, search, compact }: MarkFormProps) {
  const t = useTranslations('candidates');
  const { cardId, number } = card;
  return (
    <Form
      className="choice-form"
      method="post"
      action={`/company/candidates/${cardId}/mark${search}`}
      preventScrollReset
    >
      <Select
        key={writeMark(card)}
        name="mark"
        defaultValue={writeMark(card)}
        aria-label={`${t('mark')} ${cardNumber(number)}`}
      >
        <option value="">{t('marks.none')}</option>
        {MARKS.flatMap((mark) => [
          <option key={mark} value={mark}>
            {t(`marks.${mark}`)}
          </option>,
          ...(mark === 'meet' ? TIERS : []).map((tier) => (
            <option key={tier} value={writeMark({ mark, tier })}>
              {t('tier', { tier })}
            </option>
          )),
        ])}
      </Select>
      <Button kind="quiet" compact={compact}>
        {t(compact ? 'set' : 'save')}
      </Button>
    </Form>
  );
}
