import type { Context } from '#app/platform/context.server.ts';
import { loadFacts } from './facts.server.ts';
import { loadOwnProfile, requireProfileKeeper, type Post } from './own-career.server.ts';
import type { Profile } from './profile.ts';
import type { ProfileFacts } from './publication.ts';

/** What the actor's own documents begin from. */
export interface OwnSource {
  profile: Profile;
  /** The employer is named or masked, as the person wishes. */
  facts: ProfileFacts;
  post: Pick<Post, 'startsOn' | 'endsOn' | 'kind'> | null;
}

/** The actor's own profile with what is known besides. @throws forbidden */
export async function loadOwnSource(ctx: Context): Promise<OwnSource> {
  const post = await requireProfileKeeper(ctx);
  const { profile } = await loadOwnProfile(ctx);
  const facts = await loadFacts(ctx, { personId: ctx.actor.personId, profile });
  return { profile, facts, post };
}
