import { describe, expect, it } from 'vitest';
import { findOwnCertificate } from '#app/features/certificates/queries.server.ts';
import { listOwnRecords } from '#app/features/certificates/records.server.ts';
import { reissueCertificate } from '#app/features/certificates/reissue-certificate.server.ts';
import { revokeCertificate } from '#app/features/certificates/revoke-certificate.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { makeGraduate } from './completed.ts';

describe("a person's records", () => {
  it('hold a line for each course completed, in the language of the reader', async () => {
    const { ctx, course } = await makeGraduate();
    const [record, ...more] = await listOwnRecords(ctx, 'en');
    expect(more).toEqual([]);
    expect(record).toMatchObject({ courseSlug: course.slug, course: 'Tiny course', valid: true });
    expect(record?.completedOn).toBe('1 July 2031');
    const [japanese] = await listOwnRecords(ctx, 'ja');
    expect(japanese?.course).toContain('日本語');
    expect(japanese?.completedOn).toContain('2031年7月1日');
  });

  it("hold nobody else's, whatever the reader's role", async () => {
    const { enrolmentId } = await makeGraduate();
    for (const role of ['participant', 'trainer', 'coordinator', 'supervisor'] as const) {
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      expect(await listOwnRecords(ctx, 'en')).toEqual([]);
      expect(await findOwnCertificate(ctx, enrolmentId)).toBeNull();
    }
  });

  it('show the certificate issued again in the place of the one before', async () => {
    const { ctx, enrolmentId } = await makeGraduate();
    const [before] = await listOwnRecords(ctx, 'en');
    await reissueCertificate(ctx, { enrolmentId, name: 'Ana Ruiz', katakana: null });
    const after = await listOwnRecords(ctx, 'en');
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({ valid: true, completedOn: before?.completedOn });
    expect(after[0]?.code).not.toBe(before?.code);
  });

  it('keep a certificate that was revoked, and do not call it valid', async () => {
    const { ctx } = await makeGraduate();
    const [{ code } = { code: '' }] = await listOwnRecords(ctx, 'en');
    const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
    await revokeCertificate(coordinator, { code, reason: 'Issued in error' });
    expect(await listOwnRecords(ctx, 'en')).toMatchObject([{ code, valid: false }]);
  });
});
