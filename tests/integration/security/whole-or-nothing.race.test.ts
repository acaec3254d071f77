import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { accounts, attempts, contentReports, sessions, settings } from '#db/schema/index.ts';
import { acceptInvitation } from '#app/features/accounts/accept-invitation.server.ts';
import { changePassword } from '#app/features/accounts/change-password.server.ts';
import { endAllSessions } from '#app/features/accounts/end-all-sessions.server.ts';
import { endSession } from '#app/features/accounts/end-session.server.ts';
import { inviteAccount } from '#app/features/accounts/invite-account.server.ts';
import {
  issueResetToken,
  requestPasswordReset,
} from '#app/features/accounts/request-password-reset.server.ts';
import { resetPassword } from '#app/features/accounts/reset-password.server.ts';
import { findOwnCertificate } from '#app/features/certificates/queries.server.ts';
import { reissueCertificate } from '#app/features/certificates/reissue-certificate.server.ts';
import { revokeCertificate } from '#app/features/certificates/revoke-certificate.server.ts';
import { answerByKey } from '#app/features/quizzes/answer-by-key.server.ts';
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts';
import { reopenReport, settleReport } from '#app/features/reports/settle-report.server.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makeCourse } from '#tests/factories/courses.ts';
import { makeLearner, openAttempt, takeCheckUp } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeGraduate } from '../certificates/completed.ts';
import { stateOfAll } from './state.ts';

beforeEach(() => giveSettings());

const PASSWORD = 'a long enough passphrase';
const OTHER = 'quite another one';

/** In this context no audit row can be written: the database holds no such text (22021). */
const unwritable = <A extends Actor | null>(actor: A) =>
  testContext({ actor, requestId: 'no\0audit' });
const nobody = () => testContext({ actor: null });

async function makeAccount(): Promise<Actor> {
  const actor = await makePerson();
  const passwordHash = await hashPassword(PASSWORD);
  await testDb().update(accounts).set({ passwordHash }).where(eq(accounts.id, actor.accountId));
  return actor;
}

async function begin({ accountId }: Actor, id = sha256(uuidv7())): Promise<string> {
  const times = { createdAt: NOW, seenAt: NOW, expiresAt: NOW };
  await testDb()
    .insert(sessions)
    .values({ id, accountId, ...times });
  return id;
}

async function makeReport(): Promise<string> {
  const { courseId, versionId } = await makeCourse();
  const place = { courseId, versionId, itemSlug: 'k1', blockId: 'b' };
  const id = uuidv7();
  await testDb()
    .insert(contentReports)
    .values({ id, ...place, message: 'Odd.', createdAt: NOW });
  return id;
}

const coordinator = () => makePerson({ roles: ['coordinator'] });

/** Every act that leaves an audit row: made ready, then tried where the row cannot be written. */
const ACTS: Record<string, () => Promise<() => Promise<unknown>>> = {
  'making an invitation': () =>
    Promise.resolve(() =>
      inviteAccount(unwritable(null), { email: 'a@test.example', role: 'trainer' }),
    ),
  'accepting one': async () => {
    const invited = { email: 'a@test.example', role: 'trainer' as const };
    const { token } = await inviteAccount(nobody(), invited);
    const form = { displayName: 'Ana', legalName: 'Ana Ruiz', password: OTHER };
    return () => acceptInvitation(unwritable(null), { ...form, token });
  },
  'asking for a new password': async () => {
    const { email } = await makeAccount();
    return () => requestPasswordReset(unwritable(null), { email, locale: 'en' });
  },
  'choosing it': async () => {
    const actor = await makeAccount();
    await begin(actor);
    const token = await issueResetToken(nobody(), actor.accountId);
    return () => resetPassword(unwritable(null), { token, password: OTHER });
  },
  'changing the password': async () => {
    const actor = await makeAccount();
    await begin(actor);
    return () => changePassword(unwritable(actor), { current: PASSWORD, password: OTHER });
  },
  'ending a session': async () => {
    const actor = await makePerson();
    await begin(actor, actor.sessionId);
    const sessionId = await begin(actor);
    return () => endSession(unwritable(actor), { sessionId });
  },
  'ending all sessions': async () => {
    const actor = await makePerson();
    await begin(actor, actor.sessionId);
    return () => endAllSessions(unwritable(actor), {});
  },
  'correcting the name of a certificate': async () => {
    const { actor, enrolmentId } = await makeGraduate('Ana Ruis');
    const input = { enrolmentId, name: 'Ana Ruiz', katakana: null };
    return () => reissueCertificate(unwritable(actor), input);
  },
  'revoking a certificate': async () => {
    const { ctx, enrolmentId } = await makeGraduate();
    const code = (await findOwnCertificate(ctx, enrolmentId))?.code ?? '';
    const actor = await coordinator();
    return () => revokeCertificate(unwritable(actor), { code, reason: 'Issued in error' });
  },
  'settling a remark': async () => {
    const reportId = await makeReport();
    const actor = await coordinator();
    return () => settleReport(unwritable(actor), { reportId });
  },
  'taking that back': async () => {
    const reportId = await makeReport();
    const actor = await coordinator();
    await settleReport(testContext({ actor }), { reportId });
    return () => reopenReport(unwritable(actor), { reportId });
  },
};

describe('what cannot be written down does not happen', () => {
  it.each(Object.keys(ACTS))('%s changes nothing when its audit row fails', async (name) => {
    const act = await ACTS[name]?.();
    // Tries are counted before what they are for, so that none goes uncounted.
    const before = await stateOfAll(['rate_limits']);
    await expect(act?.()).rejects.toMatchObject({ cause: { code: '22021' } });
    expect(await stateOfAll(['rate_limits'])).toEqual(before);
  });
});

it('a submission that cannot issue the certificate it earns leaves the attempt open', async () => {
  const learner = await makeLearner();
  await takeCheckUp(learner, 'k1-vowels-check-up');
  await takeCheckUp(learner, 's1-greetings-check-up');
  const { attemptId } = await openAttempt(learner, 'module-1-check-up');
  await answerByKey(learner.ctx, attemptId);
  const broken = { key: 'certificate-issuer', value: { name: 'of the wrong shape' } };
  await asOwner((tx) => tx.insert(settings).values({ ...broken, updatedAt: NOW }));
  const before = await stateOfAll();
  const submit = () => submitAttempt(learner.ctx, { attemptId, submissionKey: uuidv7() });
  await expect(submit()).rejects.toThrow();
  expect(await stateOfAll()).toEqual(before);
  await asOwner((tx) => tx.delete(settings).where(eq(settings.key, broken.key)));
  expect(await submit()).toMatchObject({ ok: true, repeated: false });
  const [row] = await testDb().select().from(attempts).where(eq(attempts.id, attemptId));
  expect(row?.submittedAt).toEqual(NOW);
});
