import { useTranslations } from 'use-intl';
import { Button, Form, Link, Table, type Column } from '#app/ui/index.ts';
import { cardNumber } from '../card-number.ts';
import type { MarkedCard } from '../card-row.ts';
import { stepOf, writeMark } from '../marks.ts';
import { MarkWord } from './candidate-table.tsx';
import { useShownWords } from './shown-words.tsx';

interface MarkedTableProps {
  cards: readonly MarkedCard[];
  /** What follows the address of a card: the fair. */
  search: string;
  mayMark: boolean;
}

/** What a company marked, the dearest first, each to be moved a step. */
export function MarkedTable({ cards, search, mayMark }: MarkedTableProps) {
  const t = useTranslations('candidates');
  const words = useShownWords();
  const columns: Column<MarkedCard>[] = [
    { key: 'mark', head: t('mark'), cell: (card) => <MarkWord card={card} /> },
    {
      ...{ key: 'number', head: t('number'), names: true },
      cell: ({ cardId, number }) => (
        <Link to={`/company/candidates/${cardId}${search}`}>
          <span className="unbroken">{cardNumber(number)}</span>
        </Link>
      ),
    },
    {
      ...{ key: 'jlpt', head: t('heads.jlpt'), minor: true },
      cell: ({ shown: { jlpt } }) => (jlpt ? words.level(jlpt) : t('none1')),
    },
    {
      ...{ key: 'occupations', head: t('heads.occupations'), minor: true },
      cell: ({ shown: { occupations } }) =>
        occupations ? words.occupations(occupations) : t('none1'),
    },
    ...(mayMark
      ? [{ key: 'move', head: '', cell: (card: MarkedCard) => <Steps {...{ card, search }} /> }]
      : []),
  ];
  return (
    <Table
      dense
      caption={t('list.title')}
      columns={columns}
      rows={cards}
      rowKey={({ cardId }) => cardId}
    />
  );
}

function Steps({ card, search }: { card: MarkedCard; search: string }) {
  const t = useTranslations('candidates.list');
  const { cardId, number } = card;
  const steps = [
    { name: 'up', to: stepOf(card, -1) },
    { name: 'down', to: stepOf(card, 1) },
  ] as const;
  return (
    <Form
      className="choice-form"
      method="post"
      action={`/company/candidates/${cardId}/mark${search}&at=list`}
      preventScrollReset
    >
      {steps.map(({ name, to }) => (
        <Button
          key={name}
          {...{ name: 'mark', value: to ? writeMark(to) : '', disabled: to === null }}
          kind="quiet"
          compact
          aria-label={t(name, { card: cardNumber(number) })}
        >
          {t(`short.${name}`)}
        </Button>
      ))}
    </Form>
  );
}
