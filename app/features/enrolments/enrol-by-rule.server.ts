import { and, asc, eq, sql } from 'drizzle-orm';
import {
  applicationChanges,
  applications,
  editions,
  enrolments,
  persons,
} from '#db/schema/index.ts';
import { newestRevision } from '#app/features/courses/exports.server.ts';
import { audienceSchema, personsInAudience } from '#app/features/people/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { appendEvents } from '#app/platform/events.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { inheritExtensions } from './inherit-extensions.server.ts';
import { isRuleDue, paceAnchor } from './rules.ts';
import { lockEdition, type Edition } from './seats.server.ts';
import { tellByRule } from './tell-applicant.server.ts';

const CHUNK = 1_000;
type AnyContext = Context<Actor | null>;

/**
 * Enrols everybody whom the rule of an edition means and who has nothing to do with it yet: who once
 * withdrew is not brought back. With a capacity, those beyond it wait. Each is told. Nobody decides on
 * anybody: a job calls it again and again, and again changes nothing.
 * @returns how many got a seat and how many wait now
 */
export async function enrolByRule(
  ctx: AnyContext,
  input: { editionId: string },
): Promise<{ enrolled: number; waiting: number }> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const edition = await lockEdition(inside, input.editionId);
    if (!isRuleDue(edition, ctx.now)) return { enrolled: 0, waiting: 0 };
    const personIds = await newcomersOf(inside, edition);
    const seats =
      edition.capacity === null ? personIds.length : edition.capacity - edition.seatsTaken;
    const revision = await newestRevision(tx, edition.courseId);
    for (let at = 0; at < personIds.length; at += CHUNK) {
      const part = personIds.slice(at, at + CHUNK);
      await enrolPart(inside, { edition, revision, personIds: part, seats: seats - at });
    }
    const enrolled = Math.min(personIds.length, Math.max(0, seats));
    await tx
      .update(editions)
      .set({
        seatsTaken: edition.seatsTaken + enrolled,
        nextTicket: edition.nextTicket,
      })
      .where(eq(editions.id, edition.id));
    return { enrolled, waiting: personIds.length - enrolled };
  });
}

/** Whom the rule of an edition means and who has nothing to do with it yet. */
function newcomers(edition: Pick<Edition, 'id' | 'audience'>, now: Date) {
  const known = sql`exists (select from ${applications}
    where ${applications.personId} = ${persons.id} and ${applications.editionId} = ${edition.id})`;
  return and(personsInAudience(audienceSchema.parse(edition.audience), now), sql`not ${known}`);
}

/** How many people the rule of an edition would enrol now, or put on the waiting list. */
export function countNewcomers(
  ctx: AnyContext,
  edition: Pick<Edition, 'id' | 'audience'>,
): Promise<number> {
  return ctx.db.$count(persons, newcomers(edition, ctx.now));
}

async function newcomersOf(ctx: AnyContext, edition: Edition): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: persons.id })
    .from(persons)
    .where(newcomers(edition, ctx.now))
    .orderBy(asc(persons.createdAt), asc(persons.id));
  return rows.map(({ id }) => id);
}

/** Tickets are taken in the order given; those within the seats are enrolled. */
async function enrolPart(
  ctx: AnyContext,
  input: { edition: Edition; revision: number; personIds: string[]; seats: number },
): Promise<void> {
  const { edition, revision, personIds, seats } = input;
  const rows = personIds.map((personId, index) => ({
    ...{ personId, editionId: edition.id, route: 'rule' as const },
    ...{ id: uuidv7(), enrolmentId: index < seats ? uuidv7() : null },
    state: index < seats ? ('enrolled' as const) : ('waiting' as const),
    ...{ ticket: edition.nextTicket++, appliedAt: ctx.now, decidedAt: ctx.now },
  }));
  const seated = rows.flatMap(({ enrolmentId, personId }) =>
    enrolmentId ? { id: enrolmentId, personId } : [],
  );
  await insertEnrolments(ctx, { edition, revision, seated });
  await ctx.db.insert(applications).values(rows);
  await ctx.db.insert(applicationChanges).values(
    rows.map(({ id, state }) => ({
      ...{ id: uuidv7(), applicationId: id, state, cause: 'rule' as const },
      changedAt: ctx.now,
    })),
  );
  const event = { kind: 'enrolled' as const, value: revision, at: ctx.now };
  await appendEvents(
    ctx,
    seated.map(({ id, personId }) => ({ ...event, personId, enrolmentId: id })),
  );
  for (const state of ['enrolled', 'waiting'] as const) {
    const told = rows.filter((row) => row.state === state).map(({ personId }) => personId);
    await tellByRule(ctx, edition, { state, personIds: told });
  }
}

async function insertEnrolments(
  ctx: AnyContext,
  input: { edition: Edition; revision: number; seated: { id: string; personId: string }[] },
): Promise<void> {
  const { edition, revision, seated } = input;
  if (seated.length === 0) return;
  const common = {
    ...{ editionId: edition.id, revision, route: 'rule' as const },
    ...{ anchorAt: paceAnchor(edition, ctx.now), enrolledAt: ctx.now },
  };
  await ctx.db.insert(enrolments).values(seated.map((row) => ({ ...row, ...common })));
  const enrolmentIds = seated.map(({ id }) => id);
  await inheritExtensions(ctx, { editionId: edition.id, enrolmentIds });
}
