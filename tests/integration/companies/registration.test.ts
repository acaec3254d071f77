import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  auditEntries,
  companyRecruiters,
  companyRegistrations,
  invitations,
  organisations,
  outboxJobs,
  persons,
  roleGrants,
} from '#db/schema/index.ts';
import {
  companyConfirmationMail,
  companyRefusalMail,
} from '#app/features/companies/exports.server.ts';
import {
  confirmRegistration,
  registrationToConfirm,
  sweepRegistrations,
} from '#app/features/companies/confirm-registration.server.ts';
import {
  approveRegistration,
  refuseRegistration,
} from '#app/features/companies/decide-registration.server.ts';
import {
  getRegistration,
  listRegistrations,
} from '#app/features/companies/registrations.server.ts';
import { requestRegistration } from '#app/features/companies/request-registration.server.ts';
import { registrationSchema } from '#app/features/companies/schema.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testDb } from '#tests/setup/database.ts';

beforeEach(() => giveSettings());

const nobody = () => testContext({ actor: null });
const by = async (...roles: Role[]) => testContext({ actor: await makePerson({ roles }) });
let asked = 0;

function typed(parts: object = {}) {
  asked += 1;
  return {
    ...{ nameJa: '港町貿易株式会社', nameEn: 'Minatomachi Trading', kana: 'みなとまちぼうえき' },
    ...{ corporateNumber: '7123456789012', address: '大阪市北区一丁目', askerName: '森 一郎' },
    ...{ askerEmail: `mori-${asked}@company.example`, purpose: 'フェアに参加したい。' },
    ...parts,
  };
}

async function ask(parts: object = {}) {
  const input = { ...registrationSchema.parse(typed(parts)), locale: 'ja' as const };
  expect(await requestRegistration(nobody(), input)).toEqual({ ok: true });
  const [row] = await testDb()
    .select()
    .from(companyRegistrations)
    .where(eq(companyRegistrations.askerEmail, input.askerEmail));
  const registrationId = row?.id ?? '';
  const payload = { registrationId };
  const job = { id: uuidv7(), kind: 'company-confirmation-mail', payload };
  const mail = await companyConfirmationMail(nobody(), job);
  const token = /registration\/([\w-]+)/.exec(JSON.stringify(mail))?.[1] ?? '';
  return { registrationId, token, mail, email: input.askerEmail };
}

async function confirmed(parts: object = {}) {
  const made = await ask(parts);
  expect(await confirmRegistration(nobody(), made.token)).toEqual({ ok: true });
  return made;
}

describe('the registration of a company', () => {
  it('asks for a 法人番号 whose check digit is right, in any width', () => {
    expect(
      registrationSchema.safeParse(typed({ corporateNumber: '７１２３４５６７８９０１２' }))
        .success,
    ).toBe(true);
    const wrong = registrationSchema.safeParse(typed({ corporateNumber: '1123456789012' }));
    expect(wrong.error?.issues).toMatchObject([{ message: 'corporateNumber' }]);
  });

  it('is read by nobody before its link was pressed, and opening the link presses nothing', async () => {
    const { registrationId, token } = await ask();
    const coordinator = await by('coordinator');
    expect(await registrationToConfirm(nobody(), token)).toMatchObject({ isConfirmed: false });
    expect(await listRegistrations(coordinator)).toEqual({ waiting: [], decided: [] });
    const early = getRegistration(coordinator, registrationId);
    await expect(early).rejects.toMatchObject({ code: 'not-found' });
    await expect(approveRegistration(coordinator, { registrationId })).rejects.toMatchObject({
      code: 'not-found',
    });
    await confirmRegistration(nobody(), token);
    expect((await listRegistrations(coordinator)).waiting).toMatchObject([{ id: registrationId }]);
  });

  it('is confirmed once; the same press again gives the same answer, a link of nobody none', async () => {
    const { token } = await confirmed();
    expect(await confirmRegistration(nobody(), token)).toEqual({ ok: true });
    expect(await confirmRegistration(nobody(), 'x')).toEqual({ ok: false, reason: 'link-expired' });
    expect(await registrationToConfirm(nobody(), 'x')).toBeNull();
  });

  it('is deleted when nobody confirmed it in time; its link works no more', async () => {
    const late = await ask();
    const { registrationId } = await confirmed();
    const past = { confirmUntil: new Date(0) };
    await testDb().update(companyRegistrations).set(past);
    expect(await confirmRegistration(nobody(), late.token)).toEqual({
      ok: false,
      reason: 'link-expired',
    });
    await sweepRegistrations(nobody());
    const left = await testDb().select().from(companyRegistrations);
    expect(left.map(({ id }) => id)).toEqual([registrationId]);
  });

  it('is limited by address: the fourth within an hour is not kept', async () => {
    const input = { ...registrationSchema.parse(typed()), locale: 'en' as const };
    for (let press = 0; press < 3; press += 1) {
      expect(await requestRegistration(nobody(), input)).toEqual({ ok: true });
    }
    expect(await requestRegistration(nobody(), input)).toEqual({ ok: false, reason: 'too-many' });
    expect(await testDb().$count(companyRegistrations)).toBe(3);
  });
});

describe('approval', () => {
  it('makes a company with who asked as its first owner, who is invited', async () => {
    const { registrationId, email } = await confirmed();
    const coordinator = await by('coordinator');
    const result = await approveRegistration(coordinator, { registrationId });
    const companyId = result.ok ? result.companyId : '';
    const [company] = await testDb()
      .select()
      .from(organisations)
      .where(eq(organisations.id, companyId));
    expect(company).toMatchObject({ kind: 'company', nameJa: '港町貿易株式会社' });
    const [recruiter] = await testDb().select().from(companyRecruiters);
    expect(recruiter).toMatchObject({ companyId, email, rank: 'owner' });
    const personId = recruiter?.personId ?? '';
    const grants = await testDb()
      .select()
      .from(roleGrants)
      .where(eq(roleGrants.personId, personId));
    expect(grants).toMatchObject([{ role: 'recruiter', scopeId: companyId, validUntil: null }]);
    const sent = await testDb()
      .select()
      .from(invitations)
      .where(eq(invitations.personId, personId));
    expect(sent).toMatchObject([{ email, usedAt: null }]);
    const acts = await testDb().select().from(auditEntries);
    expect(acts.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['company-approved', 'recruiter-invited', 'role-granted']),
    );
  });

  it('is refused for who does not coordinate all, also with the right id', async () => {
    const { registrationId } = await confirmed();
    for (const roles of [['participant'], ['recruiter'], ['advisor'], ['trainer']] as Role[][]) {
      const ctx = await by(...roles);
      const input = { registrationId, reason: 'No.' };
      for (const attempt of [
        () => approveRegistration(ctx, input),
        () => refuseRegistration(ctx, input),
        () => listRegistrations(ctx),
        () => getRegistration(ctx, registrationId),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
      }
    }
  });

  it('is given once, and not where the 法人番号 is that of a company', async () => {
    const [first, second] = [await confirmed(), await confirmed()];
    const coordinator = await by('coordinator');
    expect(await approveRegistration(coordinator, first)).toMatchObject({ ok: true });
    const decided = { ok: false, reason: 'decided' };
    expect(await approveRegistration(coordinator, first)).toEqual(decided);
    expect(await refuseRegistration(coordinator, { ...first, reason: 'No.' })).toEqual(decided);
    const known = { ok: false, reason: 'company-known' };
    expect(await approveRegistration(coordinator, second)).toEqual(known);
    expect(await getRegistration(coordinator, second.registrationId)).toMatchObject({
      isKnown: true,
    });
  });

  it('gives an account that is there already nothing but a letter', async () => {
    const holder = await makePerson();
    const { registrationId } = await confirmed({ askerEmail: holder.email.toUpperCase() });
    const before = await testDb().$count(persons);
    const coordinator = await by('coordinator');
    await approveRegistration(coordinator, { registrationId });
    expect(await testDb().$count(persons)).toBe(before + 1);
    expect(await testDb().select().from(companyRecruiters)).toMatchObject([{ personId: null }]);
    const jobs = await testDb().select().from(outboxJobs);
    expect(jobs.map(({ kind }) => kind)).toContain('recruiter-known-mail');
    expect(jobs.map(({ kind }) => kind)).not.toContain('invitation-mail');
  });
});

describe('refusal', () => {
  it('tells who asked the reason, and makes nothing', async () => {
    const { registrationId } = await confirmed();
    const coordinator = await by('coordinator');
    const reason = '所在地を確かめられませんでした。';
    expect(await refuseRegistration(coordinator, { registrationId, reason })).toEqual({ ok: true });
    const job = { id: uuidv7(), kind: 'company-refusal-mail', payload: { registrationId } };
    expect(JSON.stringify(await companyRefusalMail(nobody(), job))).toContain(reason);
    expect(await testDb().$count(companyRecruiters)).toBe(0);
    expect((await listRegistrations(coordinator)).decided).toMatchObject([{ reason }]);
  });
});
