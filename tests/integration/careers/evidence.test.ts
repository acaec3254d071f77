import { eq } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { auditEntries, jlptEvidences, notices } from '#db/schema/index.ts';
import { decideEvidence } from '#app/features/careers/evidence/decide-evidence.server.ts';
import { handInEvidence } from '#app/features/careers/evidence/hand-in-evidence.server.ts';
import {
  countEvidenceToCheck,
  findEvidence,
  listEvidenceToCheck,
  listOwnEvidence,
  readEvidenceFile,
} from '#app/features/careers/evidence/queries.server.ts';
import { MOST_BYTES } from '#app/features/careers/evidence/rules.ts';
import { withdrawEvidence } from '#app/features/careers/evidence/withdraw-evidence.server.ts';
import { mayCheckEvidenceOf } from '#app/features/careers/policy.ts';
import { packArchive } from '#app/features/privacy/make-archive.server.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeEvidence, makeProfile, PNG } from '#tests/factories/careers.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const of = (id: string) => testDb().select().from(jlptEvidences).where(eq(jlptEvidences.id, id));
const as = async (role: Role) => testContext({ actor: await makePerson({ roles: [role] }) });

async function handing(actor?: Actor) {
  giveSettings();
  const ctx = testContext({ actor: actor ?? (await makeProfile()) });
  return { ctx, handIn: (bytes = PNG) => handInEvidence(ctx, { file: { bytes } }) };
}

describe('a result that is handed in', () => {
  it('is for the level that the profile states, and waits with its file', async () => {
    const { ctx, handIn } = await handing();
    const result = await handIn();
    if (!result.ok) throw new Error(result.reason);
    const own = { level: 'N2', takenOn: '2030-12', state: 'waiting' };
    expect(await listOwnEvidence(ctx)).toMatchObject([own]);
    expect(await of(result.id)).toMatchObject([
      { ...own, mediaType: 'image/png', handedInAt: NOW },
    ]);
  });

  it('is told by its bytes, whatever it is called', async () => {
    const { handIn } = await handing();
    expect(await handIn(Uint8Array.from('<svg onload="x">', (l) => l.charCodeAt(0)))).toEqual({
      ...{ ok: false, reason: 'type' },
    });
    expect(await handIn(Uint8Array.from('%PDF-1.7', (l) => l.charCodeAt(0)))).toMatchObject({
      ok: true,
    });
  });

  it('is refused when it is empty, too large or one too many', async () => {
    const { ctx, handIn } = await handing();
    expect(await handInEvidence(ctx, { file: null })).toEqual({ ok: false, reason: 'no-file' });
    const large = new Uint8Array(MOST_BYTES + 1);
    expect(await handIn(large)).toEqual({ ok: false, reason: 'too-large' });
    expect(await handIn()).toMatchObject({ ok: true });
    expect(await handIn()).toEqual({ ok: false, reason: 'waits' });
    for (let more = 0; more < 8; more += 1) await handIn();
    expect(await handIn()).toEqual({ ok: false, reason: 'too-often' });
  });

  it('is refused where the profile states no level', async () => {
    const { handIn } = await handing(await makeProfile({ jlpt: null }));
    expect(await handIn()).toEqual({ ok: false, reason: 'no-level' });
  });

  it.each<Role>(['supervisor', 'advisor', 'coordinator', 'recruiter', 'trainer', 'staff'])(
    'is refused from a %s',
    async (role) => {
      const { handIn } = await handing(await makePerson({ roles: [role] }));
      await expect(handIn()).rejects.toMatchObject({ code: 'forbidden' });
    },
  );

  it('is a file of the copy that its person asks for, as long as it waits', async () => {
    const { personId } = await makeProfile();
    const id = await makeEvidence({ personId });
    const archive = { personId, locale: 'en' as const };
    const files = unzipSync(await packArchive(testContext({ actor: null }), archive));
    expect(files[`files/${id}.png`]).toEqual(PNG);
    expect(new TextDecoder().decode(files['data/jlpt_evidences.json'])).toContain(id);
  });

  it('is taken back by its person, and by nobody else', async () => {
    const actor = await makeProfile();
    const id = await makeEvidence(actor);
    const others = testContext({ actor: await makeProfile() });
    for (const foreign of [id, 'x', uuidv7()]) {
      await expect(withdrawEvidence(others, { id: foreign })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    await withdrawEvidence(testContext({ actor }), { id });
    expect(await of(id)).toEqual([]);
    await expect(decideEvidence(await as('coordinator'), decision(id))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

const decision = (id: string, parts: object = {}) => ({
  ...{ id, decision: 'verified', reason: '' },
  ...parts,
});

describe('a result that is checked', () => {
  it('is verified once: the file goes, a row says who, the person is told without a word of it', async () => {
    const person = await makeProfile();
    const id = await makeEvidence(person);
    const ctx = await as('coordinator');
    expect(await decideEvidence(ctx, decision(id))).toEqual({ ok: true });
    expect(await of(id)).toMatchObject([
      { state: 'verified', bytes: null, decidedBy: ctx.actor.personId, decidedAt: NOW },
    ]);
    expect(await testDb().select().from(auditEntries)).toMatchObject([
      { action: 'evidence-verified', actorId: ctx.actor.personId, objectId: person.personId },
    ]);
    const told = await testDb().select().from(notices).where(eq(notices.personId, person.personId));
    expect(told).toMatchObject([{ template: 'new-message', params: {}, link: '/career/evidence' }]);
    expect(await decideEvidence(ctx, decision(id, { decision: 'refused', reason: 'No.' }))).toEqual(
      { ok: false, reason: 'decided' },
    );
    expect(await readEvidenceFile(ctx, id)).toBeNull();
  });

  it('is refused with a reason that its person reads', async () => {
    const person = await makeProfile();
    const id = await makeEvidence(person);
    const ctx = await as('coordinator');
    const refuse = (parts: object) => decideEvidence(ctx, decision(id, parts));
    expect(await refuse({ decision: '' })).toEqual({ ok: false, reason: 'choose' });
    expect(await refuse({ decision: 'refused', reason: ' ' })).toEqual({
      ...{ ok: false, reason: 'reason-needed' },
    });
    expect(await refuse({ decision: 'refused', reason: 'a'.repeat(501) })).toEqual({
      ...{ ok: false, reason: 'reason-long' },
    });
    expect(await of(id)).toMatchObject([{ state: 'waiting' }]);
    expect(await refuse({ decision: 'refused', reason: ' Too dark. ' })).toEqual({ ok: true });
    expect(await listOwnEvidence(testContext({ actor: person }))).toMatchObject([
      { state: 'refused', reason: 'Too dark.' },
    ]);
  });

  it.each<Role>(['participant', 'supervisor', 'advisor', 'recruiter', 'trainer', 'staff'])(
    'is neither seen nor decided by a %s',
    async (role) => {
      const id = await makeEvidence(await makeProfile());
      const ctx = await as(role);
      await expect(decideEvidence(ctx, decision(id))).rejects.toMatchObject({ code: 'forbidden' });
      expect(await listEvidenceToCheck(ctx)).toEqual([]);
      expect(await findEvidence(ctx, id)).toBeNull();
      expect(await readEvidenceFile(ctx, id)).toBeNull();
    },
  );

  it('is seen by who may check it, and never by its own person: policy and list agree', async () => {
    const mixed = await makePerson({ roles: ['participant', 'coordinator'] });
    const [own, other] = [await makeEvidence(mixed), await makeEvidence(await makeProfile())];
    const ctx = testContext({ actor: mixed });
    expect(mayCheckEvidenceOf(mixed, mixed.personId)).toBe(false);
    expect((await listEvidenceToCheck(ctx)).map(({ id }) => id)).toEqual([other]);
    expect(await countEvidenceToCheck(ctx)).toBe(1);
    await expect(decideEvidence(ctx, decision(own))).rejects.toMatchObject({ code: 'not-found' });
    expect((await readEvidenceFile(ctx, other))?.bytes).toHaveLength(PNG.byteLength);
  });
});
