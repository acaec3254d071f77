import { and, asc, count, eq, gt, isNotNull, sql, type SQL } from 'drizzle-orm';
import { invitations, outboxJobs, persons } from '#db/schema/index.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { invitationJob } from './invitation-job.ts';
import { mayInvite } from './policy.ts';
import { INVITATION_STATES, type InvitationState } from './rules.ts';

const PAGE = 100;

const jobOfMail = sql`${outboxJobs.dedupeKey} = 'invitation:' || ${invitations.id} || ':' || ${invitations.round}`;

/** The state follows from the row and the job of its mail; nothing keeps it a second time. */
function stateAt(now: Date): SQL<InvitationState> {
  return sql<InvitationState>`case
    when ${invitations.usedAt} is not null then 'accepted'
    when ${outboxJobs.failedAt} is not null then 'refused'
    when ${invitations.sentAt} is null then 'waiting'
    when ${invitations.expiresAt} <= ${now.toISOString()}::timestamptz then 'expired'
    when exists (select from kept_mails k where k.job_id = ${outboxJobs.id}) then 'kept'
    else 'sent' end`;
}

/** True while the mail that an invitation was renewed by is not written, and its job not given up. */
export async function isMailOnItsWay(
  { db }: Pick<Context<null>, 'db'>,
  { id, round, sentAt }: Pick<typeof invitations.$inferSelect, 'id' | 'round' | 'sentAt'>,
): Promise<boolean> {
  if (round === 1 || sentAt) return false;
  const ofMail = eq(outboxJobs.dedupeKey, invitationJob({ id, round }).dedupeKey);
  return (await db.$count(outboxJobs, and(ofMail, isNotNull(outboxJobs.failedAt)))) === 0;
}

/** Invitations of people by name, in one state or in any; `after` is the id of the last one seen. */
export async function listInvitations(
  ctx: Context,
  { state, after }: { state: InvitationState | null; after: string | null },
) {
  if (!mayInvite(ctx.actor)) throw new AppError('forbidden');
  const current = stateAt(realNow());
  const rows = await ctx.db
    .select({
      id: invitations.id,
      round: invitations.round,
      personId: persons.id,
      name: persons.legalName,
      email: invitations.email,
      state: current,
      sentAt: invitations.sentAt,
      expiresAt: invitations.expiresAt,
      failure: outboxJobs.lastError,
    })
    .from(invitations)
    .innerJoin(persons, eq(persons.id, invitations.personId))
    .leftJoin(outboxJobs, jobOfMail)
    .where(
      and(
        state ? sql`${current} = ${state}` : undefined,
        after ? gt(invitations.id, after) : undefined,
      ),
    )
    .orderBy(asc(invitations.id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  return { invitations: shown, after: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** Up to so many are sent again by one press. */
const MOST_AT_ONCE = 2_000;

/** Every invitation in one state, to be sent again. */
export async function listRounds(ctx: Context, state: InvitationState) {
  if (!mayInvite(ctx.actor)) throw new AppError('forbidden');
  return ctx.db
    .select({ id: invitations.id, round: invitations.round })
    .from(invitations)
    .leftJoin(outboxJobs, jobOfMail)
    .where(and(isNotNull(invitations.personId), sql`${stateAt(realNow())} = ${state}`))
    .orderBy(asc(invitations.id))
    .limit(MOST_AT_ONCE);
}

/** How many invitations there are in each state. */
export async function countInvitations(ctx: Context): Promise<Record<InvitationState, number>> {
  if (!mayInvite(ctx.actor)) throw new AppError('forbidden');
  const current = stateAt(realNow());
  const rows = await ctx.db
    .select({ state: current, number: count() })
    .from(invitations)
    .leftJoin(outboxJobs, jobOfMail)
    .where(isNotNull(invitations.personId))
    .groupBy(sql`1`);
  const counted = new Map(rows.map(({ state, number }) => [state, number]));
  const all = INVITATION_STATES.map((state) => [state, counted.get(state) ?? 0]);
  return Object.fromEntries(all) as Record<InvitationState, number>;
}
