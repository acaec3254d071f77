import { listOwnCertificates } from '#app/features/certificates/exports.server.ts';
import { lessonsOf } from '#app/features/courses/exports.ts';
import { loadLearnerCourses, type OfPerson } from '#app/features/progress/exports.server.ts';
import type { CanDoEvidence, CertificateEvidence, LearningEvidence } from './learning-evidence.ts';

/** What somebody has reached on this platform and may show: valid certificates, and can-do statements. */
export async function listLearningEvidence(ctx: OfPerson): Promise<LearningEvidence> {
  return { certificates: await certificatesOf(ctx), canDo: await canDoOf(ctx) };
}

async function certificatesOf(ctx: OfPerson): Promise<CertificateEvidence[]> {
  const own = await listOwnCertificates(ctx);
  return own
    .filter(({ state }) => state === 'valid')
    .map(({ code, snapshot, completedAt }) => ({
      ...{ id: code, title: snapshot.course.title, completedAt: completedAt.toISOString() },
    }));
}

/** Each once, also where a course was taken twice. */
async function canDoOf(ctx: OfPerson): Promise<CanDoEvidence[]> {
  const courses = await loadLearnerCourses(ctx, null, true);
  const reached = courses.flatMap(({ courseSlug, outline, progress }) =>
    lessonsOf(outline)
      .filter(({ slug }) => progress.get(slug)?.completedAt)
      .flatMap(({ canDo }) => canDo)
      .map(({ id, en, ja }) => ({
        ...{ id: `${courseSlug}/${id}`, text: { en, ja }, course: outline.title },
      })),
  );
  return [...new Map(reached.map((one) => [one.id, one])).values()];
}
