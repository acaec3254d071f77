import type { DbOrTx } from '#db/client.ts';
import { listPublishedCourses } from '#app/features/courses/exports.server.ts';
import type { OfferedTo } from '#app/platform/offered-to.ts';
import { hasRole, type Actor } from '#app/platform/auth/actor.ts';
import { isAbroad } from '#app/platform/http/navigation.ts';

const LIFE_MS = 30_000;
const known = new WeakMap<DbOrTx, { until: number; groups: Promise<ReadonlySet<OfferedTo>> }>();

/**
 * Whether there may be something on the actor's page of training, as far as their roles tell: asked for
 * with every document, so courses that were just published appear within half a minute.
 */
export async function hasTraining(db: DbOrTx, actor: Actor | null): Promise<boolean> {
  const groups = groupsByRole(actor);
  if (groups.length === 0) return false;
  const offered = await offeredGroups(db);
  return groups.some((who) => offered.has(who));
}

function groupsByRole(actor: Actor | null): OfferedTo[] {
  if (!actor || isAbroad(actor)) return [];
  const byRole = (['supervisor', 'advisor', 'staff'] as const).filter((role) =>
    hasRole(actor, role),
  );
  return hasRole(actor, 'participant') ? [...byRole, 'alt', 'cir', 'sea'] : byRole;
}

function offeredGroups(db: DbOrTx): Promise<ReadonlySet<OfferedTo>> {
  const kept = known.get(db);
  if (kept && kept.until > performance.now()) return kept.groups;
  const groups = readGroups(db);
  known.set(db, { until: performance.now() + LIFE_MS, groups });
  groups.catch(() => known.delete(db));
  return groups;
}

async function readGroups(db: DbOrTx): Promise<ReadonlySet<OfferedTo>> {
  const published = await listPublishedCourses(db);
  return new Set(published.flatMap(({ outline }) => outline.offeredTo ?? []));
}
