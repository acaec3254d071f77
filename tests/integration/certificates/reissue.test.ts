import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditEntries, certificates, enrolments } from '#db/schema/index.ts';
import { confirmName } from '#app/features/certificates/confirm-name.server.ts';
import {
  findCertificate,
  findOwnCertificate,
  listOwnCertificates,
} from '#app/features/certificates/queries.server.ts';
import { reissueCertificate } from '#app/features/certificates/reissue-certificate.server.ts';
import { makeCourse } from '#tests/factories/courses.ts';
import { makeEnrolment } from '#tests/factories/enrolments.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeGraduate } from './completed.ts';

const LATER = new Date('2031-09-09T00:00:00.000Z');

describe('issuing a certificate again', () => {
  it('puts a new one with the right name in the place of the old, whose code stays known', async () => {
    const { ctx, enrolmentId } = await makeGraduate('Ana Ruis');
    const old = await findOwnCertificate(ctx, enrolmentId);
    const input = { enrolmentId, name: 'Ana Ruiz', katakana: 'アナ・ルイス' };
    expect(await reissueCertificate({ ...ctx, now: LATER }, input)).toEqual({ ok: true });
    const current = await findOwnCertificate(ctx, enrolmentId);
    expect(current).toMatchObject({
      state: 'valid',
      completedAt: old?.completedAt,
      issuedAt: LATER,
      snapshot: { ...old?.snapshot, name: 'Ana Ruiz', katakana: 'アナ・ルイス' },
    });
    expect(current?.number).not.toBe(old?.number);
    expect(await findCertificate(testDb(), old?.code ?? '')).toMatchObject({
      state: 'replaced',
      replacedByCode: current?.code,
      snapshot: { name: 'Ana Ruis' },
    });
    expect(await listOwnCertificates(ctx)).toHaveLength(1);
  });

  it('changes nothing when the name is the same', async () => {
    const { ctx, enrolmentId } = await makeGraduate('Ana Ruiz');
    const input = { enrolmentId, name: 'Ana Ruiz', katakana: null };
    expect(await reissueCertificate(ctx, input)).toEqual({ ok: true });
    const rows = await testDb()
      .select()
      .from(certificates)
      .where(eq(certificates.enrolmentId, enrolmentId));
    expect(rows).toHaveLength(1);
  });

  it('is written down with ids only in the entry', async () => {
    const { actor, ctx, enrolmentId } = await makeGraduate();
    await reissueCertificate(ctx, { enrolmentId, name: 'Ana Ruiz', katakana: null });
    const entries = await testDb()
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.actorId, actor.personId));
    expect(entries.map(({ action }) => action)).toEqual(['certificate-reissued']);
    expect(JSON.stringify(entries)).not.toContain('Ruiz');
  });

  it("does not reach another person's certificate", async () => {
    const { enrolmentId } = await makeGraduate('Ana Ruiz');
    const other = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
    const input = { enrolmentId, name: 'Somebody Else', katakana: null };
    await expect(reissueCertificate(other, input)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses a name that the document cannot draw and says which characters', async () => {
    const { ctx, enrolmentId } = await makeGraduate('Ana Ruiz');
    const input = { enrolmentId, name: 'Ana สม Ruiz', katakana: null };
    const refusal = { ok: false, reason: 'undrawable', characters: ['ส', 'ม'] };
    expect(await reissueCertificate(ctx, input)).toEqual(refusal);
    expect((await findOwnCertificate(ctx, enrolmentId))?.snapshot.name).toBe('Ana Ruiz');
  });
});

describe('confirming the name before completion', () => {
  it('keeps it with the enrolment', async () => {
    const actor = await makePerson();
    const { enrolmentId } = await makeEnrolment(actor, await makeCourse());
    const input = { enrolmentId, name: 'Nguyễn Thị Ánh', katakana: null };
    expect(await confirmName(testContext({ actor }), input)).toEqual({ ok: true });
    const [row] = await testDb().select().from(enrolments).where(eq(enrolments.id, enrolmentId));
    expect(row?.certificateName).toBe('Nguyễn Thị Ánh');
  });

  it('refuses what cannot be drawn, and an enrolment that is not theirs', async () => {
    const actor = await makePerson();
    const { enrolmentId } = await makeEnrolment(actor, await makeCourse());
    expect(
      await confirmName(testContext({ actor }), { enrolmentId, name: '张', katakana: null }),
    ).toMatchObject({ ok: false, reason: 'undrawable', characters: ['张'] });
    const other = testContext({ actor: await makePerson() });
    await expect(
      confirmName(other, { enrolmentId, name: 'Mine', katakana: null }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
