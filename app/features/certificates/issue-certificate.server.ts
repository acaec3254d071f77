import { and, eq, isNull } from 'drizzle-orm';
import {
  certificates,
  courses,
  courseVersions,
  editions,
  enrolments,
  persons,
} from '#db/schema/index.ts';
import { loadOutline, newestCorrection } from '#app/features/courses/exports.server.ts';
import { completionRuleOf, lessonsOf, type Outline } from '#app/features/courses/exports.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { LearningEvent } from '#app/platform/events.server.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { env } from '#app/platform/env.server.ts';
import { readSetting } from '#app/platform/settings.server.ts';
import { makeCertificate } from './make-certificate.server.ts';
import type { CertificateSnapshot } from './snapshot.ts';

/** Issues the certificate of a completed enrolment, once, in the completing transaction. */
export async function issueCertificate(
  ctx: Context<Actor | null>,
  event: LearningEvent,
): Promise<void> {
  const facts = event.enrolmentId ? await loadFacts(ctx, event.enrolmentId) : undefined;
  if (!facts) return;
  const held = await ctx.db
    .select({ id: certificates.id })
    .from(certificates)
    .where(
      and(
        eq(certificates.enrolmentId, facts.enrolmentId),
        isNull(certificates.replacedBy),
        isNull(certificates.revokedAt),
      ),
    );
  if (held.length > 0) return;
  const outline = await loadOutline(ctx.db, facts.versionId);
  const { id } = await makeCertificate(ctx.db, {
    enrolmentId: facts.enrolmentId,
    personId: facts.personId,
    snapshot: await makeSnapshot(ctx, outline, facts),
    completedAt: event.at,
    issuedAt: ctx.now,
  });
  await enqueue(ctx, {
    kind: 'certificate-mail',
    dedupeKey: `certificate-mail:${id}`,
    payload: { certificateId: id },
  });
}

type Facts = NonNullable<Awaited<ReturnType<typeof loadFacts>>>;

async function loadFacts(ctx: Context<Actor | null>, enrolmentId: string) {
  const [row] = await ctx.db
    .select({
      enrolmentId: enrolments.id,
      personId: enrolments.personId,
      name: enrolments.certificateName,
      katakana: enrolments.certificateKatakana,
      legalName: persons.legalName,
      revision: courseVersions.revision,
      correction: courseVersions.correction,
      versionId: courseVersions.id,
    })
    .from(enrolments)
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .innerJoin(
      courseVersions,
      eq(courseVersions.id, newestCorrection(courses.id, enrolments.revision)),
    )
    .where(eq(enrolments.id, enrolmentId));
  return row;
}

/** A rule of lessons alone is written as it always was. */
function ruleOf(outline: Outline): CertificateSnapshot['rule'] {
  const { of, lessons, checkUps, percent, tasks, videos, ...tests } = completionRuleOf(outline);
  const more = { ...(videos > 0 ? { videos } : {}), ...(tasks > 0 ? { tasks } : {}) };
  const rule = { lessons, checkUps, percent, ...more };
  return of === 'lessons' ? rule : { ...rule, of, ...tests };
}

async function makeSnapshot(
  ctx: Context<Actor | null>,
  outline: Outline,
  facts: Facts,
): Promise<CertificateSnapshot> {
  const lessons = lessonsOf(outline);
  return {
    version: 1,
    name: facts.name ?? facts.legalName,
    katakana: facts.katakana,
    course: {
      slug: outline.slug,
      title: outline.title,
      version: `${facts.revision}.${facts.correction}`,
    },
    studyMinutes: outline.studyMinutes,
    rule: ruleOf(outline),
    canDo: lessons.flatMap((lesson) => lesson.canDo.map(({ en, ja }) => ({ en, ja }))),
    issuer: await readSetting(ctx.db, 'certificate-issuer'),
    sample: env().demo,
  };
}
