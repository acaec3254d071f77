import { z } from 'zod';

/** Messages are keys below `work.allocations.fault`. */
const reason = z.string().trim().min(1, 'required').max(500, 'tooLong');
const card = z.uuid('card');
const company = z.uuid('company');
const amount = (most: number) =>
  z.coerce.number({ error: 'amount' }).int('amount').min(1, 'amount').max(most, 'amount');

const pair = { cardId: card, companyId: company, amount: z.any().transform(() => null) };

/** A constraint as a coordinator fills it in. */
export const constraintSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pin'), ...pair, reason }),
  z.object({ kind: z.literal('ban'), ...pair, reason }),
  z.object({
    ...{ kind: z.literal('reserve'), companyId: company, amount: amount(360), reason },
    cardId: z.any().transform(() => null),
  }),
  z.object({
    ...{ kind: z.literal('raise'), cardId: card, amount: amount(30), reason },
    companyId: z.any().transform(() => null),
  }),
]);

/** A constraint: what its kind does not name is null. */
export interface ConstraintFields {
  kind: 'pin' | 'ban' | 'reserve' | 'raise';
  cardId: string | null;
  companyId: string | null;
  /** Seats that are kept free, or meetings that this person may have. */
  amount: number | null;
  reason: string;
}

/** What a repair follows, as a coordinator fills it in. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fill') }),
  z.object({ kind: z.literal('company'), companyId: company, reason }),
  z.object({ kind: z.literal('person'), cardId: card, reason }),
  z.object({
    ...{ kind: z.literal('late'), cardId: card, reason },
    from: z.coerce.number({ error: 'from' }).int('from').min(1, 'from').max(29, 'from'),
  }),
]);
