import { and, eq } from 'drizzle-orm';
import { accounts, appointments, certificates, enrolments, persons } from '#db/schema/index.ts';
import { postHeld } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { mayErase } from './policy.ts';

export interface Erasable {
  name: string;
  accountId: string | null;
  /** One of the accounts of the demonstration, which many share. */
  isShared: boolean;
  isInPost: boolean;
  counts: { enrolments: number; certificates: number; posts: number };
}

/** Whom a coordinator is about to erase, and how much there is of them. */
export async function findErasable(ctx: Context, personId: string): Promise<Erasable> {
  if (!mayErase(ctx.actor)) throw new AppError('forbidden');
  const [person] = isUuid(personId)
    ? await ctx.db
        .select({ name: persons.legalName, account: accounts })
        .from(persons)
        .leftJoin(accounts, eq(accounts.personId, persons.id))
        .where(eq(persons.id, personId))
    : [];
  if (!person) throw new AppError('not-found');
  const { name, account } = person;
  const held = and(eq(appointments.personId, personId), postHeld(appointments, japanDay(ctx.now)));
  return {
    name,
    accountId: account?.id ?? null,
    isShared: account !== null && account.demo && account.email.endsWith('@demo.example'),
    isInPost: (await ctx.db.$count(appointments, held)) > 0,
    counts: {
      enrolments: await ctx.db.$count(enrolments, eq(enrolments.personId, personId)),
      certificates: await ctx.db.$count(certificates, eq(certificates.personId, personId)),
      posts: await ctx.db.$count(appointments, eq(appointments.personId, personId)),
    },
  };
}
