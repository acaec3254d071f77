import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { certificates, outboxJobs } from '#db/schema/index.ts';
import {
  findOwnCertificate,
  listOwnCertificates,
} from '#app/features/certificates/queries.server.ts';
import { isCode } from '#app/features/certificates/snapshot.ts';
import { makeCourse } from '#tests/factories/courses.ts';
import { makeEnrolment } from '#tests/factories/enrolments.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { complete, makeGraduate } from './completed.ts';

const rowsOf = (enrolmentId: string) =>
  testDb().select().from(certificates).where(eq(certificates.enrolmentId, enrolmentId));

describe('a completed course', () => {
  it('gives one certificate that keeps what was true on the day', async () => {
    const { ctx, course, enrolmentId } = await makeGraduate('Ana María Ruiz');
    const view = await findOwnCertificate(ctx, enrolmentId);
    expect(view).toMatchObject({ state: 'valid', completedAt: NOW, issuedAt: NOW });
    expect(view?.number).toMatch(/^KH-2031-\d{6,}$/);
    expect(isCode(view?.code ?? '')).toBe(true);
    expect(view?.snapshot).toMatchObject({
      name: 'Ana María Ruiz',
      course: { slug: course.slug, version: '1.0' },
      studyMinutes: 90,
      rule: { lessons: 1, checkUps: 1, percent: 70 },
      canDo: [{ en: 'I can greet.', ja: 'あいさつができる。' }],
      sample: false,
    });
  });

  it('gives no second certificate and no second letter', async () => {
    const { actor, enrolmentId } = await makeGraduate();
    await complete(actor, enrolmentId);
    const rows = await rowsOf(enrolmentId);
    expect(rows).toHaveLength(1);
    const letters = await testDb()
      .select()
      .from(outboxJobs)
      .where(eq(outboxJobs.dedupeKey, `certificate-mail:${rows[0]?.id}`));
    expect(letters).toHaveLength(1);
  });

  it('takes the name that was confirmed before', async () => {
    const actor = await makePerson({ legalName: 'Registered Name' });
    const { enrolmentId } = await makeEnrolment(actor, await makeCourse(), {
      certificateName: 'Chosen Name',
      certificateKatakana: 'チョーズン・ネーム',
      nameConfirmedAt: NOW,
    });
    await complete(actor, enrolmentId);
    const view = await findOwnCertificate(testContext({ actor }), enrolmentId);
    expect(view?.snapshot).toMatchObject({ name: 'Chosen Name', katakana: 'チョーズン・ネーム' });
  });

  it("is nobody else's", async () => {
    const { enrolmentId } = await makeGraduate();
    const other = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
    expect(await findOwnCertificate(other, enrolmentId)).toBeNull();
    expect(await listOwnCertificates(other)).toEqual([]);
  });
});
