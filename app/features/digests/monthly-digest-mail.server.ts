import { eq } from 'drizzle-orm';
import { organisations, roleGrants } from '#db/schema/index.ts';
import {
  findMailReader,
  planMail,
  unsubscribeUrl,
} from '#app/features/notifications/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { enqueue, type JobHandler, type PatientHandler } from '#app/platform/outbox.server.ts';
import { figuresOf } from './figures.server.ts';
import { monthlyLetter } from './monthly-letter.server.ts';

/**
 * Tells a supervisor how the people of their organisation stand, as numbers alone: the mail is all there
 * is to read. A copy goes to the organisation's own address where they wish it.
 */
export const monthlyDigestMail: PatientHandler = async (ctx, job) => {
  const { grantId, month } = job.payload as { grantId: string; month: string };
  const grant = await findGrant(ctx, grantId);
  const reader = grant && (await findMailReader(ctx, grant.personId));
  if (!reader) return null;
  const { personId, zone, preferences } = reader;
  const plan = planMail({
    ...{ kind: 'monthly-digest', now: ctx.now, zone, preferences, lastReminderAt: null },
  });
  if (plan.when === 'never') return null;
  if (plan.when === 'later') return { notBefore: plan.at };
  const { organisation } = grant;
  const figures = await figuresOf(ctx, organisation.id);
  if (figures.length === 0) return null;
  if (preferences.copyToOrganisation && organisation.email) {
    await enqueue(ctx, {
      kind: 'monthly-digest-copy',
      payload: { organisationId: organisation.id, month },
      dedupeKey: `monthly-digest-copy:${organisation.id}:${month}`,
    });
  }
  return monthlyLetter({
    ...{ to: reader.email, addressee: `${reader.name} 様`, month, figures },
    organisation: organisation.nameJa,
    endsAt: unsubscribeUrl({ personId, kind: 'monthly-digest' }),
  });
};

/** The copy to an organisation's own address: once a month, however many supervisors wish it. */
export const monthlyDigestCopy: JobHandler = async (ctx, job) => {
  const { organisationId, month } = job.payload as { organisationId: string; month: string };
  const [organisation] = await ctx.db
    .select()
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  const figures = await figuresOf(ctx, organisationId);
  if (!organisation?.email || figures.length === 0) return null;
  const { email: to, nameJa } = organisation;
  return monthlyLetter({
    ...{
      to,
      addressee: `${nameJa} ご担当者様`,
      organisation: nameJa,
      month,
      figures,
      endsAt: null,
    },
  });
};

async function findGrant(ctx: Context<null>, grantId: string) {
  const [row] = await ctx.db
    .select({
      personId: roleGrants.personId,
      validUntil: roleGrants.validUntil,
      organisation: {
        id: organisations.id,
        nameJa: organisations.nameJa,
        email: organisations.email,
      },
    })
    .from(roleGrants)
    .innerJoin(organisations, eq(organisations.id, roleGrants.scopeId))
    .where(eq(roleGrants.id, grantId));
  const isOver = row?.validUntil && row.validUntil <= ctx.now;
  return row && !isOver ? row : null;
}
