import { useLocale, useTranslations } from 'use-intl';
import { Button, Form, Table, Undo, type Column } from '#app/ui/index.ts';
import type { Price } from '#app/features/matching/exports.ts';
import type { Labels } from '../console-data.ts';
import type { ConstraintFields } from '../schema.ts';
import { useNames } from './names.tsx';

export interface ConstraintLine extends ConstraintFields {
  id: string;
  madeBy: string | null;
  liftedAt: string | null;
  liftedBy: string | null;
}

/** What a constraint says, in words. */
export function useConstraintWords(labels: Labels) {
  const t = useTranslations('work.allocations.constraint');
  const { card, company } = useNames(labels);
  return ({ kind, cardId, companyId, amount }: Omit<ConstraintFields, 'reason'>) =>
    t(`says.${kind}`, {
      ...{ card: card(cardId ?? ''), company: company(companyId ?? ''), count: amount ?? 0 },
    });
}

/** Constraints of a fair's allocation, those that were lifted among them. */
export function ConstraintTable(props: {
  fairId: string;
  labels: Labels;
  constraints: readonly ConstraintLine[];
  mayLift: boolean;
}) {
  const t = useTranslations('work.allocations.constraint');
  const { fairId, labels, constraints, mayLift } = props;
  const says = useConstraintWords(labels);
  if (constraints.length === 0) return <p>{t('none')}</p>;
  const columns: Column<ConstraintLine>[] = [
    { key: 'says', head: t('title'), names: true, cell: says },
    { key: 'reason', head: t('reason'), cell: ({ reason }) => reason },
    { key: 'by', head: t('by'), minor: true, cell: ({ madeBy }) => madeBy ?? '–' },
    {
      ...{ key: 'lift', head: t('lift') },
      cell: ({ id, liftedAt, liftedBy }) => {
        if (liftedAt) return t('lifted', { name: liftedBy ?? '–' });
        return mayLift ? <Lift fairId={fairId} id={id} /> : null;
      },
    },
  ];
  return (
    <Table
      dense
      caption={t('title')}
      columns={columns}
      rows={constraints}
      rowKey={({ id }) => id}
    />
  );
}

function Lift({ fairId, id }: { fairId: string; id: string }) {
  const t = useTranslations('work.allocations.constraint');
  return (
    <Form method="post" action={`/admin/fairs/${fairId}/allocation/constraints`} reloadDocument>
      <Undo />
      <input type="hidden" name="constraint" value={id} />
      <Button compact>{t('lift')}</Button>
    </Form>
  );
}

/** What a constraint would cost: who loses, who gains, and pairs that would rather meet. */
export function PriceView({ price, labels }: { price: Price; labels: Labels }) {
  const t = useTranslations('work.allocations.price');
  const locale = useLocale();
  const { pair, card } = useNames(labels);
  const { lost, gained, losers, blocking, withNone } = price;
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  const fewer = losers.map(({ participant, fewer: count }) =>
    t('fewer', { card: card(participant), count }),
  );
  return (
    <>
      <ul>
        <li>
          {losers.length === 0
            ? t('nobodyLoses')
            : t('losers', { count: losers.length, list: list.format(fewer) })}
        </li>
        <li>{t('withNone', withNone)}</li>
        <li>{blocking === 0 ? t('noBlocking') : t('blocking', { count: blocking })}</li>
      </ul>
      <PairList title={t('lost', { count: lost.length })} pairs={lost.map(pair)} />
      <PairList title={t('gained', { count: gained.length })} pairs={gained.map(pair)} />
    </>
  );
}

/** Pairs below what they are, folded where they are many. */
export function PairList({ title, pairs }: { title: string; pairs: readonly string[] }) {
  if (pairs.length === 0) return <p>{title}</p>;
  return (
    <details open={pairs.length <= 12}>
      <summary>{title}</summary>
      <ul>
        {pairs.map((pair) => (
          <li key={pair}>{pair}</li>
        ))}
      </ul>
    </details>
  );
}
