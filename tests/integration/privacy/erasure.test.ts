import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { auditEntries, erasures, importRows, personalArchives, persons } from '#db/schema/index.ts';
import { sealAudit } from '#app/features/audit/exports.server.ts';
import { verifyAudit } from '#app/features/audit/verify-audit.server.ts';
import { verifyCertificate } from '#app/features/certificates/verify-certificate.server.ts';
import { collectData } from '#app/features/privacy/collect-data.server.ts';
import { erasePerson } from '#app/features/privacy/erase-person.server.ts';
import { makeArchive } from '#app/features/privacy/exports.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { listArchives } from '#app/platform/storage.server.ts';
import { makeFreshCoordinator } from '#tests/factories/fresh-coordinator.ts';
import { plantWord, tablesWith } from '#tests/factories/plant-word.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { makeWholePerson } from '#tests/factories/whole-person.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const FOLDER = join(tmpdir(), `kakehashi-archives-${uuidv7()}`);
const WORD = 'Quokkaberry';
const system = () => testContext({ actor: null });

beforeEach(() => {
  giveSettings({ DATA_DIR: FOLDER });
  return () => rm(FOLDER, { recursive: true, force: true });
});

async function erase(personId: string) {
  const actor = await makeFreshCoordinator();
  const result = await erasePerson(testContext({ actor }), { personId, cause: 'asked' });
  expect(result).toEqual({ ok: true });
}

/** Columns that take codes and digests alone. */
const CODES = [
  ...['notification_preferences.refused_kinds', 'notification_preferences.locale'],
  ...['notices.kind', 'notices.template', 'kept_mails.locale', 'personal_archives.file_name'],
  ...[
    'sessions.id',
    'calendar_feeds.token_hash',
    'invitations.role',
    'persons.locale',
    'persons.japanese_level',
  ],
  ...['reading_preferences.furigana', 'reading_preferences.translation'],
  ...['reading_preferences.speed', 'reading_preferences.theme', 'appointments.kind'],
  ...['appointments.jet_number', 'appointments.leaving', 'role_grants.role'],
  ...['role_grants.scope_kind', 'enrolments.route', 'enrolments.prior_knowledge'],
  ...['applications.route', 'applications.state', 'application_changes.cause'],
  ...[
    'attempts.submitted_by',
    'item_progress.completed_by',
    ...['video_viewings.played', 'video_states.played', 'video_states.completed_by'],
    'video_answers.verdict',
    'answer_events.verdict',
    'learning_events.kind',
  ],
  // Bound to what was answered by a foreign key, or to the versions of the questions.
  ...['answer_events.question_id', 'answer_bodies.question_id', 'attempts.question_ids'],
  ...['accommodations.scope_kind', 'accommodations.scope_id', 'accommodations.item_slug'],
  ...['marking_items.question_id', 'marking_items.state'],
  ...['regraded_answers.verdict', 'late_decisions.question_id'],
  ...['company_registrations.corporate_number', 'company_registrations.locale'],
  ...['company_registrations.decision', 'company_recruiters.rank'],
  ...['profile_consents.locale', 'profile_views.place', 'published_profiles.jlpt_evidence'],
  ...['card_marks.mark', 'document_consents.kind', 'document_consents.locale'],
  ...['fair_constraints.kind', 'meetings.state', 'name_consents.locale'],
  ...['meetings.cancelled_by', 'meetings.missed_by', 'participant_choices.free'],
  ...['threads.opened_by', 'messages.side', 'message_files.media_type', 'message_reports.side'],
  ...['fair_check_ins.manner', 'booth_tickets.state', 'fair_answers.answer'],
  ...['fair_answers.locale', 'own_outcomes.outcome', 'company_outcomes.outcome'],
  ...['jlpt_evidences.level', 'jlpt_evidences.state', 'jlpt_evidences.media_type'],
  'jlpt_evidences.taken_on',
];

describe('erasure', () => {
  it('leaves a word that stood in every personal text nowhere', async () => {
    const { actor, code } = await makeWholePerson(WORD);
    const { personId } = actor;
    const [archive] = await testDb().select().from(personalArchives);
    await makeArchive(system(), {
      ...{ id: uuidv7(), kind: 'archive', payload: { archiveId: archive?.id } },
    });
    const { planted, refused } = await plantWord(personId, WORD);
    expect(refused.sort()).toEqual(CODES.sort());
    const tables = new Set([
      ...planted.map((name) => name.split('.')[0] ?? ''),
      ...['audit_bodies', 'certificates'],
    ]);
    expect(await tablesWith(WORD)).toEqual([...tables].sort());
    expect(tables.size).toBeGreaterThan(25);
    expect(await listArchives()).toHaveLength(1);
    await sealAudit(system());

    await erase(personId);

    expect(await tablesWith(WORD)).toEqual([]);
    expect(await listArchives()).toEqual([]);
    expect(await testDb().select().from(importRows)).toMatchObject([{ number: 3 }]);
    await sealAudit(system());
    expect(await verifyAudit(system())).toMatchObject({ waiting: 0, faults: [] });
    const verify = (name?: string) => verifyCertificate(system(), { code, locale: 'en', name });
    expect(await verify()).toMatchObject({
      ...{ state: 'valid', name: '', katakana: null, erased: { matches: null } },
    });
    expect(await verify(`holder  ${WORD.toUpperCase()}`)).toMatchObject({
      erased: { matches: true },
    });
    expect(await verify('Holder Marmotleaf')).toMatchObject({ erased: { matches: false } });
  }, 60_000);

  it('takes the id of a person from wherever it was but audit, erasures and what named an object', async () => {
    const { actor } = await makeWholePerson(WORD);
    await erase(actor.personId);
    expect(await tablesWith(actor.personId)).toEqual(['audit_entries', 'erasures', 'extensions']);
    expect(await tablesWith(actor.accountId)).toEqual([]);
  });

  it('changes nothing of anybody else', async () => {
    const { actor: bystander } = await makeWholePerson('Marmotleaf');
    await plantWord(bystander.personId, 'Marmotleaf');
    const of = (personId: string) => collectData(system(), personId);
    const before = { data: await of(bystander.personId), tables: await tablesWith('Marmotleaf') };
    const { actor } = await makeWholePerson(WORD);
    await plantWord(actor.personId, WORD);
    await erase(actor.personId);
    expect(await of(bystander.personId)).toEqual(before.data);
    expect(await tablesWith('Marmotleaf')).toEqual(before.tables);
  }, 60_000);

  it('is on record by an id and a cause, without a name', async () => {
    const { actor } = await makeWholePerson(WORD);
    const { personId } = actor;
    await erase(personId);
    expect(await testDb().select().from(erasures)).toMatchObject([
      { personId, cause: 'asked', doneAt: NOW },
    ]);
    const entries = await testDb().select().from(auditEntries);
    expect(entries.at(-1)).toMatchObject({ action: 'person-erased', objectId: personId });
    expect(await testDb().$count(persons, eq(persons.id, personId))).toBe(0);
  });
});
