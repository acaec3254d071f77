import { and, eq, gt, isNull } from 'drizzle-orm';
import { fairCards, profileConsents } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { carriedValues, FIELD_LIMITS, type Carrying } from './carried.ts';
import { findPost, loadOwnProfile, requireProfileKeeper } from './own-career.server.ts';
import { mayKeepProfile } from './policy.ts';
import type { Profile } from './profile.ts';
import { holdPublication } from './publish-card.server.ts';
import { saveProfileSection } from './save-profile-section.server.ts';

/** What a text would be carried into: the field as it is, and whether companies read it now. */
export interface CarryTarget {
  version: number;
  /** The texts that stand there; of projects, how many there are. */
  current: { ja: string; en: string };
  projects: number;
  /** Characters of the field. */
  most: number;
  isPublished: boolean;
}

/** Whether the actor has a career profile of their own. */
export async function keepsProfile(ctx: Context): Promise<boolean> {
  return mayKeepProfile(ctx.actor, (await findPost(ctx, ctx.actor.personId)) !== null);
}

/** The field of the actor's own profile that a text may be carried into. @throws forbidden without a profile */
export async function loadCarryTarget(
  ctx: Context,
  field: Carrying['field'],
): Promise<CarryTarget> {
  await requireProfileKeeper(ctx);
  const { profile, version } = await loadOwnProfile(ctx);
  return {
    ...{ version, most: FIELD_LIMITS[field], projects: profile.projects.length },
    current: field === 'projects' ? { ja: '', en: '' } : textsOf(profile, field),
    isPublished: await isShown(ctx, field),
  };
}

const textsOf = (profile: Profile, field: 'statement' | 'career') => profile[field];

export type CarryText =
  | { ok: true }
  | { ok: false; reason: 'changed' | 'published' | 'too-many' }
  | { ok: false; reason: 'too-long'; most: number };

/**
 * Puts a text into one field of the actor's own profile, where no company reads that field: what is saved of a
 * published field would be read at once. Everything else of the profile stays as it is.
 * @param carrying `version` is that of the profile that was shown before
 * @throws forbidden where the actor has no profile
 */
export async function carryText(ctx: Context, carrying: Carrying): Promise<CarryText> {
  await requireProfileKeeper(ctx);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await holdPublication(inside, ctx.actor.personId);
    if (await isShown(inside, carrying.field)) return { ok: false, reason: 'published' };
    const { profile } = await loadOwnProfile(inside);
    const { field: section, version } = carrying;
    const values = carriedValues(profile, carrying);
    const saved = await saveProfileSection(inside, { section, version, values });
    if (saved.ok) return { ok: true };
    if (saved.reason === 'changed') return { ok: false, reason: 'changed' };
    const faults = Object.values(saved.faults);
    if (faults.some((fault) => fault?.code === 'too-many')) {
      return { ok: false, reason: 'too-many' };
    }
    return { ok: false, reason: 'too-long', most: FIELD_LIMITS[section] };
  });
}

/** Whether a company may read this field of the actor's profile now. */
async function isShown({ db, actor, now }: Context, field: Carrying['field']): Promise<boolean> {
  const rows = await db
    .select({ fields: profileConsents.fields })
    .from(profileConsents)
    .innerJoin(fairCards, eq(fairCards.id, profileConsents.cardId))
    .where(
      and(
        eq(fairCards.personId, actor.personId),
        isNull(profileConsents.endedAt),
        gt(profileConsents.endsAt, now),
      ),
    );
  return rows.some(({ fields }) => fields.includes(field));
}
