import {
  enterOrganisations,
  enterPeople,
  enterPosts,
  makeParticipants,
  makeSupervisors,
  nameColumns,
  prefectureOf,
  superviseMany,
} from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { endOf } from './decide-supervisors.ts';
import { recordChanges } from './record-changes.server.ts';
import type { Decision, Facts, KnownOrganisation, OrganisationPlan, Plan } from './known.ts';

type PersonRow = Parameters<typeof enterPeople>[1][number];
type PostRow = Parameters<typeof enterPosts>[1][number];
type OrganisationRow = Parameters<typeof enterOrganisations>[1][number];

/** Does what was decided, through the doors of people; call it inside a transaction. */
export async function writePlans(
  ctx: Context,
  importId: string,
  { decisions, facts }: { decisions: ReadonlyMap<number, Decision>; facts: Facts },
): Promise<void> {
  const plans = [...decisions].flatMap(([row, { plan }]) => (plan ? [{ row, plan }] : []));
  const people = plans.map(({ plan }) => ({ plan, id: plan.person?.id ?? uuidv7() }));
  const written = {
    organisations: organisationRows(ctx, plans, facts),
    people: people.flatMap((one) => personRow(ctx, one, facts)),
    posts: people.flatMap((one) => postRow(ctx, one, facts)),
  };
  await enterOrganisations(ctx, written.organisations);
  await enterPeople(ctx, written.people);
  await enterPosts(ctx, written.posts);
  await recordChanges(ctx, importId, { written, facts });
  await giveRoles(ctx, people);
}

/** Participants and supervisors, and whom these look after. */
async function giveRoles(ctx: Context, people: readonly OfPerson[]): Promise<void> {
  const arrived = new Set(people.flatMap(({ plan, id }) => (plan.post ? [id] : [])));
  await makeParticipants(ctx, [...arrived]);
  await makeSupervisors(
    ctx,
    people.flatMap(({ plan: { grant }, id }) =>
      grant
        ? [
            {
              ...{ personId: id, organisationId: grant.organisationId },
              validUntil: grant.until === null ? null : endOf(grant.until),
            },
          ]
        : [],
    ),
  );
  await superviseMany(
    ctx,
    people.flatMap(({ plan, id }) =>
      (plan.supervise ?? []).map((appointmentId) => ({ appointmentId, supervisorId: id })),
    ),
  );
}

interface OfPerson {
  plan: Plan;
  id: string;
}

function personRow(ctx: Context, { plan, id }: OfPerson, facts: Facts): PersonRow[] {
  if (!plan.person || Object.keys(plan.person.columns).length === 0) return [];
  const known = facts.people.get(id);
  const { posts: _, ...before } = known ?? { posts: [] };
  const stated = {
    ...{ timeZone: 'Asia/Tokyo', createdAt: ctx.now, ...before },
    ...(plan.person.columns as { legalName: string; displayName: string; kana?: string }),
  };
  return [{ ...stated, ...nameColumns(stated), id } as PersonRow];
}

function postRow(ctx: Context, { plan, id }: OfPerson, facts: Facts): PostRow[] {
  if (!plan.post) return [];
  const known = facts.people.get(id)?.posts.find((post) => post.id === plan.post?.id);
  const base = { createdAt: ctx.now, ...known, ...plan.post.columns };
  return [{ ...base, id: known?.id ?? uuidv7(), personId: id } as PostRow];
}

/** Each behind its parent, so that the parent is there when it comes. */
function organisationRows(
  ctx: Context,
  plans: readonly { row: number; plan: Plan }[],
  facts: Facts,
): OrganisationRow[] {
  const known = new Map(facts.organisations.map((one) => [one.id, one]));
  const own = new Map(
    plans.flatMap(({ row, plan }) => (plan.organisation ? [[row, plan.organisation]] : [])),
  );
  const made = new Map<number, OrganisationRow>();
  const make = (row: number): OrganisationRow | undefined => {
    const plan = own.get(row);
    if (!plan || made.has(row)) return made.get(row);
    const { parent } = plan;
    const above = parent && 'row' in parent ? make(parent.row) : known.get(parent?.id ?? '');
    const next = organisationRow(ctx, { plan, above, before: known.get(plan.id ?? '') });
    made.set(row, next);
    return next;
  };
  for (const row of own.keys()) make(row);
  return [...made.values()];
}

function organisationRow(
  ctx: Context,
  input: {
    plan: OrganisationPlan;
    above: { id: string; prefecture?: string | null } | undefined;
    before: KnownOrganisation | undefined;
  },
): OrganisationRow {
  const { plan, above, before } = input;
  const stated = { createdAt: ctx.now, code: null, ...before, ...plan.columns } as OrganisationRow;
  const prefecture = stated.code ? prefectureOf(stated.code) : above?.prefecture;
  const place = { parentId: above?.id ?? null, prefecture: prefecture ?? null };
  return { ...stated, ...place, id: plan.id ?? uuidv7() };
}
