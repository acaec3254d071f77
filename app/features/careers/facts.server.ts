import { and, desc, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import { appointments, certificates, organisations } from '#db/schema/index.ts';
import type { CertificateSnapshot } from '#app/features/certificates/exports.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Profile } from './profile.ts';
import type { ProfileFacts } from './publication.ts';

type Asking = Pick<Context, 'db' | 'now'>;

/** What is known of somebody besides what they write, as far as their profile shows it. */
export async function loadFacts(
  ctx: Asking,
  { personId, profile }: { personId: string; profile: Profile },
): Promise<ProfileFacts> {
  const [post, picked] = await Promise.all([
    loadPost(ctx, personId),
    loadCertificates(ctx, personId, profile),
  ]);
  return {
    post: post && { kind: post.kind, year: yearOf(post, ctx.now) },
    employer: null,
    jlptEvidence: 'stated',
    certificates: picked.map(({ title, completedOn }) => ({ title, completedOn })),
    canDo: [],
  };
}

async function loadPost({ db }: Asking, personId: string) {
  const [post] = await db
    .select({
      ...{ kind: appointments.kind, startsOn: appointments.startsOn },
      yearAtStart: appointments.yearAtStart,
      organisation: { ja: organisations.nameJa, en: organisations.nameEn },
      prefecture: organisations.prefecture,
    })
    .from(appointments)
    .innerJoin(organisations, eq(organisations.id, appointments.organisationId))
    .where(
      and(
        eq(appointments.personId, personId),
        or(isNull(appointments.leaving), ne(appointments.leaving, 'not-arrived')),
      ),
    )
    .orderBy(desc(appointments.startsOn))
    .limit(1);
  return post ?? null;
}

/** In which year of the programme somebody is, or was as their post ended. */
function yearOf(post: { startsOn: string; yearAtStart: number }, now: Date): number {
  const today = japanDay(now);
  const years = Number(today.slice(0, 4)) - Number(post.startsOn.slice(0, 4));
  const isBefore = today.slice(5) < post.startsOn.slice(5);
  return post.yearAtStart + Math.max(0, years - (isBefore ? 1 : 0));
}

/** Certificates that were picked, are the person's and hold. */
async function loadCertificates({ db }: Asking, personId: string, profile: Profile) {
  if (profile.certificates.length === 0) return [];
  const rows = await db
    .select({ snapshot: certificates.snapshot, completedAt: certificates.completedAt })
    .from(certificates)
    .where(
      and(
        eq(certificates.personId, personId),
        inArray(certificates.code, profile.certificates),
        isNull(certificates.replacedBy),
        isNull(certificates.revokedAt),
      ),
    )
    .orderBy(desc(certificates.completedAt));
  return rows.map(({ snapshot, completedAt }) => ({
    title: (snapshot as CertificateSnapshot).course.title,
    completedOn: japanDay(completedAt),
  }));
}
