import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { findOwnCertificate } from '#app/features/certificates/queries.server.ts';
import { reissueCertificate } from '#app/features/certificates/reissue-certificate.server.ts';
import { revokeCertificate } from '#app/features/certificates/revoke-certificate.server.ts';
import { verifyCertificate } from '#app/features/certificates/verify-certificate.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeGraduate } from './completed.ts';

const OTHER_ROLES: Role[] = [
  ...(['participant', 'trainer', 'advisor', 'supervisor', 'staff', 'recruiter'] as const),
];

const visitor = () => testContext({ actor: null });
const verify = (code: string) => verifyCertificate(visitor(), { code, locale: 'en' });

async function makeCertified() {
  const graduate = await makeGraduate('Ana Ruiz');
  const view = await findOwnCertificate(graduate.ctx, graduate.enrolmentId);
  const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  return { ...graduate, code: view?.code ?? '', coordinator };
}

describe('verifying a code', () => {
  it('tells anyone who holds it whose completion it records', async () => {
    const { code } = await makeCertified();
    const found = await verify(code);
    expect(found).toMatchObject({ state: 'valid', name: 'Ana Ruiz', revocable: false });
    expect(found?.facts.find(({ key }) => key === 'completedOn')?.value).toBe('1 July 2031');
    expect(JSON.stringify(found)).not.toContain('@');
  });

  it('knows no other code', async () => {
    const { code } = await makeCertified();
    for (const wrong of ['0000000000000000', code.slice(1), `${code}0`, '', "' or 1=1"]) {
      expect(await verify(wrong)).toBeNull();
    }
  });

  it('writes nothing, so that reading is all it costs and nobody is locked out', async () => {
    const { code } = await makeCertified();
    await testDb().execute(sql`set local transaction_read_only = on`);
    expect(await verify(code)).not.toBeNull();
    expect(await verify('0000000000000000')).toBeNull();
  });
});

describe('revoking a certificate', () => {
  it.each(OTHER_ROLES)('is not for the role %s', async (role) => {
    const { code } = await makeCertified();
    const actor = await makePerson({ roles: [role] });
    await expect(
      revokeCertificate(testContext({ actor }), { code, reason: 'No reason' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect(await verify(code)).toMatchObject({ state: 'valid' });
  });

  it('takes a coordinator and a reason; the page then says so and offers no second time', async () => {
    const { code, coordinator } = await makeCertified();
    const input = { code, locale: 'en' } as const;
    expect(await verifyCertificate(coordinator, input)).toMatchObject({ revocable: true });
    expect(await revokeCertificate(coordinator, { code, reason: '  ' })).toEqual({
      ok: false,
      reason: 'no-reason',
    });
    expect(await revokeCertificate(coordinator, { code, reason: 'Issued in error' })).toEqual({
      ok: true,
    });
    expect(await verifyCertificate(coordinator, input)).toMatchObject({
      state: 'revoked',
      revocable: false,
    });
    expect(await revokeCertificate(coordinator, { code, reason: 'Again' })).toEqual({
      ok: false,
      reason: 'not-valid',
    });
  });

  it('cannot be undone by correcting the name', async () => {
    const { code, coordinator, ctx, enrolmentId } = await makeCertified();
    await revokeCertificate(coordinator, { code, reason: 'Issued in error' });
    await expect(
      reissueCertificate(ctx, { enrolmentId, name: 'Ana Ruis', katakana: null }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(await findOwnCertificate(ctx, enrolmentId)).toMatchObject({ state: 'revoked', code });
  });
});
