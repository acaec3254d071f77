import { findFair, type FairView } from '#app/features/fairs/exports.server.ts';
import { hasRole } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { findOwnCard } from './own-card.server.ts';
import { listVersions, type PublishedVersion } from './published-versions.server.ts';

const READERS = ['participant', 'recruiter', 'coordinator'] as const;

export interface FairRecord {
  fair: FairView;
  versions: PublishedVersion[];
  /** The actor has a card there, and so perhaps a row of their own. */
  hasCard: boolean;
}

/**
 * The allocation record of a fair for who reads its guide, and for its participants also once that is over.
 * @throws forbidden, or not-found where the guide is not there for them
 */
export async function loadRecord(ctx: Context, slug: string): Promise<FairRecord> {
  const own = await findOwnCard(ctx, slug);
  if (!own && !READERS.some((role) => hasRole(ctx.actor, role))) throw new AppError('forbidden');
  const { fair } = own ?? (await findFair(ctx, slug));
  return { fair, versions: await listVersions(ctx, fair.id), hasCard: own !== null };
}
