import type { Context } from '#app/platform/context.server.ts';
import { listOwnEvidence } from './evidence/queries.server.ts';
import { jlptEvidenceOf } from './jlpt-evidence.ts';
import { listLearningEvidence } from './learning-evidence.server.ts';
import { loadOwnProfile, requireProfileKeeper } from './own-career.server.ts';
import type { ProfilePage } from './profile-page.ts';

/** The actor's own profile with all that its pages show of it. @throws forbidden */
export async function loadProfilePage(ctx: Context): Promise<ProfilePage> {
  const post = await requireProfileKeeper(ctx);
  const { profile, version, updatedAt } = await loadOwnProfile(ctx);
  return {
    ...{ profile, version, updatedAt: updatedAt?.toISOString() ?? null },
    learning: await listLearningEvidence(ctx),
    jlptEvidence: jlptEvidenceOf(profile, await listOwnEvidence(ctx)),
    kind: post?.kind ?? 'ALT',
    endsOn: post?.endsOn ?? null,
    employer: post?.employer ?? null,
  };
}
