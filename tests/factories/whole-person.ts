import { eq } from 'drizzle-orm';
import {
  answerEvents,
  attemptPlays,
  attempts,
  authenticators,
  companyRecruiters,
  companyRegistrations,
  calendarEvents,
  calendarFeeds,
  contentReportSettlements,
  contentReports,
  courseVersions,
  emailChanges,
  extensionEnrolments,
  accommodationPersons,
  accommodations,
  extensions,
  handovers,
  importRows,
  imports,
  invitations,
  keptMails,
  markComments,
  lateDecisions,
  markingItems,
  notices,
  notificationPreferences,
  nudgePersons,
  nudges,
  outboxJobs,
  passwordResets,
  pendingSignIns,
  personalArchives,
  printedCodes,
  questionVersions,
  readingPlaces,
  regradedAnswers,
  regrades,
  readingPreferences,
  savedComments,
  sessions,
  supervisions,
  uploadParts,
  uploads,
  videoAnswers,
  videoStates,
  videoViewings,
  viewings,
  workbookEntries,
} from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { makeCertificate } from '#app/features/certificates/make-certificate.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { makeLearner, openAttempt, takeCheckUp, type Learner } from '#tests/factories/learners.ts';
import { makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveCareer } from '#tests/factories/whole-career.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const LATER = new Date(NOW.getTime() + 86_400_000);
let count = 0;
const digest = () => sha256(uuidv7());

export interface WholePerson extends Learner {
  code: string;
}

/** Somebody of whom every table that is about people has a row; `word` is in what staff said of them. */
export async function makeWholePerson(word: string): Promise<WholePerson> {
  const learner = await makeLearner();
  const colleague = await makePerson({ roles: ['supervisor'] });
  await giveAccountRows(learner.actor, colleague);
  await givePosts(learner.actor, colleague);
  await giveLearning(learner);
  await giveCareer(learner.actor, colleague);
  await giveCompany(learner.actor, colleague);
  await giveOffice(learner.actor, word);
  await giveMail(learner.actor);
  const { code } = await makeCertificate(testDb(), {
    ...{ enrolmentId: learner.enrolmentId, personId: learner.actor.personId },
    ...{ completedAt: NOW, issuedAt: NOW },
    snapshot: {
      ...{ version: 1, name: `Holder ${word}`, katakana: word, studyMinutes: 90, sample: false },
      course: { slug: learner.slug, title: { en: 'Course', ja: '講座' }, version: '1.0' },
      rule: { lessons: 1, checkUps: 1, percent: 70 },
      canDo: [],
      issuer: { name: { en: 'Issuer', ja: '発行者' }, title: { en: 'Head', ja: '代表' } },
    },
  });
  return { ...learner, code };
}

async function giveAccountRows({ accountId, personId, email }: Actor, colleague: Actor) {
  const db = testDb();
  const times = { createdAt: NOW, expiresAt: LATER };
  await db
    .insert(sessions)
    .values({ id: digest(), accountId, ...times, seenAt: NOW, userAgent: 'Browser' });
  await db
    .insert(invitations)
    .values({ id: uuidv7(), personId, email, tokenHash: digest(), ...times, usedAt: NOW });
  await db.insert(passwordResets).values({ tokenHash: digest(), accountId, ...times });
  await db.insert(pendingSignIns).values({ tokenHash: digest(), accountId, ...times });
  const factor = { accountId, createdAt: NOW };
  await db.insert(authenticators).values({ id: uuidv7(), ...factor, sealedSecret: 'sealed' });
  await db.insert(printedCodes).values({ id: uuidv7(), ...factor, codeMark: digest() });
  await db.insert(emailChanges).values({
    ...{ id: uuidv7(), accountId, oldEmail: email, newEmail: `new-${email}`, createdAt: NOW },
    ...{ confirmHash: digest(), undoHash: digest(), confirmUntil: NOW, undoUntil: LATER },
  });
  await db.insert(viewings).values({
    id: uuidv7(),
    viewerId: colleague.personId,
    personId,
    startedAt: NOW,
    endsAt: LATER,
  });
  await db.insert(readingPreferences).values({ personId, updatedAt: NOW });
  await db.insert(notificationPreferences).values({ personId, updatedAt: NOW });
  await db.insert(calendarFeeds).values({ personId, tokenHash: digest(), madeAt: NOW });
  await db.insert(calendarEvents).values({
    ...{ personId, uid: `due-${uuidv7()}`, startsAt: LATER, changedAt: NOW },
    ...{ summary: 'A deadline', description: 'A unit', path: '/learn/course' },
  });
}

async function givePosts({ personId }: Actor, colleague: Actor) {
  const db = testDb();
  const organisationId = await makeOrganisation();
  const appointmentId = await makeAppointment({
    ...{
      personId,
      organisationId,
      arrivalGroup: 'A',
      jetNumber: `2099${String(++count).padStart(7, '0')}`,
    },
    ...{ startsOn: '2027-07-25', endsOn: '2030-07-24' },
  });
  const supervisorId = colleague.personId;
  await db
    .insert(supervisions)
    .values({ id: uuidv7(), appointmentId, supervisorId, startedAt: NOW });
  await db.insert(handovers).values({
    ...{ id: uuidv7(), organisationId, fromId: personId, toId: colleague.personId },
    ...{ note: 'A note.', people: 1, handedOverBy: colleague.personId, handedOverAt: NOW },
  });
}

async function giveLearning(learner: Learner) {
  const db = testDb();
  const { enrolmentId, actor } = learner;
  await takeCheckUp(learner, 'k1-vowels-check-up');
  const { attemptId } = await openAttempt(learner, 'k1-vowels-check-up');
  await giveMarking(learner, attemptId);
  await testDb().insert(attemptPlays).values({ attemptId, place: 'k1.q-heard', plays: 1 });
  if ((await db.$count(answerEvents)) === 0) throw new Error('no answer was kept');
  await db
    .insert(readingPlaces)
    .values({ enrolmentId, itemSlug: 'k1-vowels', blockId: 'block', updatedAt: NOW });
  const video = { enrolmentId, itemSlug: 'k1-vowels', videoId: 'vowels' };
  const played = '0-5000';
  await db
    .insert(videoViewings)
    .values({ id: uuidv7(), ...video, beganAt: NOW, reportedAt: NOW, played });
  await db.insert(videoStates).values({ ...video, played, positionMs: 5_000, positionAt: NOW });
  await db.insert(videoAnswers).values({
    ...{ ...video, questionId: 'q-video', clientId: uuidv7(), answer: true },
    ...{ verdict: 'accept', answeredAt: NOW },
  });
  const extensionId = uuidv7();
  await db.insert(extensions).values({
    ...{ id: extensionId, scopeKind: 'person', scopeId: actor.personId, hours: 48, enrolments: 1 },
    ...{ fromAt: NOW, untilAt: LATER, reason: 'Illness', madeAt: NOW },
  });
  await db.insert(extensionEnrolments).values({ extensionId, enrolmentId });
  const accommodationId = uuidv7();
  await db.insert(accommodations).values({
    ...{ id: accommodationId, scopeKind: 'person', scopeId: actor.personId, people: 1 },
    ...{ personId: actor.personId, durationPercent: 150, extraAttempts: 1 },
    ...{ reason: 'Low vision', madeAt: NOW },
  });
  await db.insert(accommodationPersons).values({ accommodationId, personId: actor.personId });
  const nudgeId = uuidv7();
  await db.insert(nudges).values({
    ...{ id: nudgeId, line: 'A line.', people: 1, madeBy: actor.personId },
    ...{ madeAt: NOW, sendAt: LATER },
  });
  await db.insert(nudgePersons).values({ nudgeId, personId: actor.personId, enrolmentId });
  const [version] = await db
    .select()
    .from(courseVersions)
    .orderBy(courseVersions.publishedAt)
    .limit(1);
  const reportId = uuidv7();
  await db.insert(contentReports).values({
    ...{ id: reportId, personId: actor.personId, courseId: version?.courseId ?? '' },
    ...{ versionId: version?.id ?? '', itemSlug: 'k1-vowels', blockId: 'block' },
    ...{ message: 'A remark.', createdAt: NOW },
  });
  await db.insert(workbookEntries).values({
    ...{ personId: actor.personId, courseId: version?.courseId ?? '', lessonSlug: 'k1-vowels' },
    ...{ pieceId: 'strengths', content: 'What I am good at.', updatedAt: NOW },
  });
  await db.insert(contentReportSettlements).values({ reportId, settledAt: NOW });
}

/** Somebody who asked for a company and recruits for it. */
async function giveCompany({ personId, email }: Actor, colleague: Actor) {
  const companyId = await makeOrganisation({ kind: 'company' });
  const by = colleague.personId;
  await testDb()
    .insert(companyRegistrations)
    .values({
      ...{ id: uuidv7(), nameJa: '会社', nameEn: 'A company', kana: 'かいしゃ' },
      ...{ corporateNumber: '7123456789012', address: 'An address', purpose: 'To meet people' },
      ...{ askerName: 'A name', askerEmail: email, locale: 'ja', createdAt: NOW },
      ...{ tokenHash: sha256(personId), confirmUntil: LATER, confirmedAt: NOW },
      ...{ decision: 'refused', decidedAt: NOW, decidedBy: by, reason: 'A reason' },
    });
  await testDb()
    .insert(companyRecruiters)
    .values({
      ...{ id: uuidv7(), companyId, personId, email, name: 'A name', rank: 'owner' },
      ...{ invitedBy: by, invitedAt: NOW, endedAt: LATER, endedBy: by },
    });
}

/** An answer with a recording that was marked, and words to use again. */
async function giveMarking({ actor, enrolmentId }: Learner, attemptId: string) {
  const { personId } = actor;
  const db = testDb();
  const [answer] = await db
    .select({
      attemptId: answerEvents.attemptId,
      questionId: answerEvents.questionId,
      sequence: answerEvents.sequence,
    })
    .from(answerEvents)
    .innerJoin(attempts, eq(attempts.id, answerEvents.attemptId))
    .where(eq(attempts.enrolmentId, enrolmentId))
    .limit(1);
  const [asked] = await db
    .select({ version: courseVersions.courseId, question: questionVersions.id })
    .from(courseVersions)
    .innerJoin(questionVersions, eq(questionVersions.number, 1))
    .limit(1);
  if (!answer || !asked) throw new Error('no answer was kept');
  const { questionId, sequence } = answer;
  const uploadId = uuidv7();
  await db.insert(uploads).values({
    ...{ id: uploadId, attemptId, questionId, mediaType: 'audio/webm', name: 'A name' },
    ...{ byteSize: 2, received: 2, createdAt: NOW, completedAt: NOW },
  });
  const bytes = Uint8Array.from([1, 2]);
  await db.insert(uploadParts).values({ uploadId, place: 0, bytes });
  const itemId = uuidv7();
  await db.insert(markingItems).values({
    ...{ id: itemId, attemptId: answer.attemptId, questionId, sequence, courseId: asked.version },
    ...{ questionVersionId: asked.question, itemSlug: 'k1-vowels-check-up', submittedAt: NOW },
    ...{ dueAt: LATER, takenAt: NOW, state: 'marked', settledAt: NOW },
    ...{ levels: { task: 'done' }, remark: 'A remark.', share: 1 },
  });
  const comment = { body: 'A comment.', createdAt: NOW };
  await db.insert(markComments).values({ id: uuidv7(), itemId, authorId: personId, ...comment });
  await db.insert(savedComments).values({ id: uuidv7(), ownerId: personId, ...comment });
  await giveRegrade({ attemptId: answer.attemptId, questionId, sequence }, asked.question);
}

/** An answer that was marked again, and one that came too late and was counted. */
async function giveRegrade(
  answer: { attemptId: string; questionId: string; sequence: number },
  versionId: string,
) {
  const db = testDb();
  const id = uuidv7();
  const [version] = await db
    .select({ questionId: questionVersions.questionId })
    .from(questionVersions)
    .where(eq(questionVersions.id, versionId));
  await db.insert(regrades).values({
    ...{ id, questionId: version?.questionId ?? '', manner: 'key', versionId },
    ...{ versionIds: [versionId], reason: 'A reason.', attempts: 1, madeAt: NOW, doneAt: NOW },
  });
  await db.insert(regradedAnswers).values({
    ...{ ...answer, regradeId: id, verdict: 'accept', errorClass: 'other', judgedShare: 1 },
    ...{ share: 1, shareBefore: 0, scoreBefore: 0, scoreAfter: 1, at: NOW },
  });
  const decided = { counts: true, reason: 'A reason.', decidedAt: NOW };
  await db.insert(lateDecisions).values({ ...answer, ...decided });
}

/** What the office wrote: an import with a row of the person, audit entries about and by them. */
async function giveOffice(actor: Actor, word: string) {
  const db = testDb();
  const importId = uuidv7();
  await db.insert(imports).values({
    ...{ id: importId, kind: 'participants', state: 'applied', fileName: `${word}.csv` },
    ...{ format: 'csv', encoding: 'utf-8', delimiter: ',', headings: ['Name'], mapping: [null] },
    ...{ rowCount: 1, uploadedAt: NOW, appliedAt: NOW },
  });
  const cells = [`Somebody ${word}`, actor.email];
  const plan = { personId: actor.personId };
  await db.insert(importRows).values([
    { importId, number: 2, cells, plan },
    { importId, number: 3, cells: ['Nobody in particular'] },
  ]);
  const about = { objectKind: 'person', objectId: actor.personId, body: { reason: `Of ${word}` } };
  const office = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  await writeAudit(office, { action: 'person-changed', ...about });
  const elsewhere = { objectKind: 'organisation', objectId: uuidv7() };
  const body = { people: [actor.personId], note: `Handed ${word} over` };
  await writeAudit(office, { action: 'people-handed-over', ...elsewhere, body });
  await writeAudit(testContext({ actor }), { action: 'job-retried', ...elsewhere });
}

async function giveMail({ personId, email }: Actor) {
  const db = testDb();
  const noticeId = uuidv7();
  await db.insert(notices).values({
    ...{ id: noticeId, personId, kind: 'message', template: 'new-message', params: {} },
    ...{ link: '/notices', dedupeKey: noticeId, createdAt: NOW },
  });
  const jobId = uuidv7();
  await db
    .insert(outboxJobs)
    .values({ id: jobId, kind: 'notice-mail', payload: { noticeId }, runAt: NOW, doneAt: NOW });
  await db.insert(keptMails).values({
    ...{ jobId, recipient: email, locale: 'en', subject: 'Subject', textBody: 'Text' },
    ...{ htmlBody: 'Text', keptAt: NOW },
  });
  await db.insert(personalArchives).values({ id: uuidv7(), personId, askedAt: NOW });
}
