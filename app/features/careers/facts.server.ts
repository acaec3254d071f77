import { eq } from 'drizzle-orm';
import { jlptEvidences } from '#db/schema/index.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import type { Context } from '#app/platform/context.server.ts';
import { maskedEmployer } from './employer-mask.ts';
import { jlptEvidenceOf } from './jlpt-evidence.ts';
import { listLearningEvidence } from './learning-evidence.server.ts';
import { findPost, type Post } from './own-career.server.ts';
import type { Profile } from './profile.ts';
import type { ProfileFacts } from './publication.ts';
import { yearInProgramme } from './year-in-programme.ts';

type Asking = Pick<Context, 'db' | 'now'>;

/** What is known of somebody besides what they write, as far as their profile shows it. */
export async function loadFacts(
  ctx: Asking,
  { personId, profile }: { personId: string; profile: Profile },
): Promise<ProfileFacts> {
  const [post, evidences, learning] = await Promise.all([
    findPost(ctx, personId),
    ctx.db
      .select({
        ...{ level: jlptEvidences.level, takenOn: jlptEvidences.takenOn },
        state: jlptEvidences.state,
      })
      .from(jlptEvidences)
      .where(eq(jlptEvidences.personId, personId)),
    loadPicked(ctx, personId, profile),
  ]);
  return {
    post: post && { kind: post.kind, year: yearInProgramme(post, japanDay(ctx.now)) },
    employer: post && employerOf(post, profile),
    jlptEvidence: jlptEvidenceOf(profile, evidences),
    ...learning,
  };
}

function employerOf({ employer }: Post, { namesEmployer }: Profile) {
  return namesEmployer ? { en: employer.nameEn, ja: employer.nameJa } : maskedEmployer(employer);
}

/** What was picked of what was learned here, as far as it is theirs and holds. */
async function loadPicked(
  { db, now }: Asking,
  personId: string,
  profile: Profile,
): Promise<Pick<ProfileFacts, 'certificates' | 'canDo'>> {
  const picked = new Set([...profile.certificates, ...profile.canDo]);
  if (picked.size === 0) return { certificates: [], canDo: [] };
  const { certificates, canDo } = await listLearningEvidence({ db, now, actor: { personId } });
  return {
    certificates: certificates
      .filter(({ id }) => picked.has(id))
      .map(({ title, completedAt }) => ({ title, completedOn: japanDay(new Date(completedAt)) })),
    canDo: canDo.filter(({ id }) => picked.has(id)).map(({ text }) => text),
  };
}
