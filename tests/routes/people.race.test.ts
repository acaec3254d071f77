import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  appointments,
  handovers,
  organisations,
  persons,
  roleGrants,
  supervisions,
} from '#db/schema/index.ts';
import { nameColumns } from '#app/features/people/person-names.server.ts';
import { addDays, japanDay } from '#app/platform/japan-day.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testDb } from '#tests/setup/database.ts';
import { ADDRESSES, makeSomebody, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

/** The product's clock is the real one. */
const today = japanDay(new Date());
const term = { startsOn: addDays(today, -400), endsOn: addDays(today, 300) };

/** Words that stand on no page of who does not oversee what bears them. */
const SECRET = 'Quetzalcoatl';
const SECRET_JA = '霧谷';

/** A host body with a town, its supervisor and somebody in post there. */
async function makeTown(name: string, nameJa: string) {
  const host = await makeOrganisation({
    kind: 'host',
    nameEn: `${name} Host`,
    nameJa: `${nameJa}県`,
  });
  const town = await makeOrganisation({
    parentId: host,
    nameEn: `${name} Town`,
    nameJa: `${nameJa}町`,
    email: `${name}@town.example`,
  });
  const supervisor = await grantOn(
    await makePerson({ roles: [], legalName: `${name} Supervisor` }),
    'supervisor',
    town,
  );
  const { personId } = await makePerson({ roles: [], legalName: `${name} Participant` });
  const names = nameColumns({
    legalName: `${name} Participant`,
    displayName: name,
    kana: 'きりたに',
  });
  const mails = { workEmail: `${name}@work.example`, privateEmail: `${name}@home.example` };
  await testDb()
    .update(persons)
    .set({ ...names, ...mails })
    .where(eq(persons.id, personId));
  const jetNumber = `20${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`;
  const group = name.slice(0, 8);
  const post = await makeAppointment({
    personId,
    organisationId: town,
    jetNumber,
    arrivalGroup: group,
    ...term,
  });
  const looks = { id: uuidv7(), appointmentId: post, supervisorId: supervisor.personId };
  await testDb()
    .insert(supervisions)
    .values({ ...looks, startedAt: new Date() });
  const successor = await makePerson({ roles: [], legalName: `${name} Former` });
  await testDb()
    .insert(handovers)
    .values({
      ...{
        id: uuidv7(),
        organisationId: town,
        fromId: successor.personId,
        toId: supervisor.personId,
      },
      ...{ note: `${name} note`, people: 1, handedOverAt: new Date() },
    });
  const [grant] = await testDb()
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(eq(roleGrants.scopeId, town));
  return {
    host,
    town,
    supervisor,
    personId,
    post,
    jetNumber,
    group,
    grant: grant?.id ?? '',
    mails,
  };
}

const KEPT = ADDRESSES.filter(({ path }) => /^\/admin\/(people|organisations)/.test(path));
const fill = (path: string, ids: Record<string, string>) =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? 'x');

/** What differs between two answers though nothing was found: numbers of requests and marks of pages. */
const plain = (text: string, ids: readonly string[]) =>
  ids
    .reduce((rest, id) => rest.replaceAll(id, 'ID'), text)
    .replaceAll(/nonce="[^"]*"|nonce-[^'"]*|"?requestId"?[^,}]*|[0-9a-f]{8}-[0-9a-f-]{27}/g, '');

async function overseer(role: Role, scope: string): Promise<Actor> {
  return grantOn(await makePerson({ roles: [] }), role, scope);
}

describe('a supervisor and an advisor of one organisation', () => {
  it.each(['supervisor', 'advisor'] as const)(
    '(%s) learn of another’s by no address',
    async (role) => {
      const [own, other] = [await makeTown('Ownabel', '自分'), await makeTown(SECRET, SECRET_JA)];
      const actor = await overseer(role, role === 'advisor' ? own.host : own.town);
      const theirs = {
        person: other.personId,
        post: other.post,
        role: other.grant,
        organisation: other.town,
      };
      const nobodys = { person: uuidv7(), post: uuidv7(), role: uuidv7(), organisation: uuidv7() };
      const all = [...Object.values(theirs), ...Object.values(nobodys)];
      expect(KEPT.length).toBeGreaterThan(14);
      for (const { path } of KEPT) {
        // One session's share is less than all there is to ask.
        const cookie = await signIn(actor);
        for (const method of ['GET', 'POST', 'DELETE']) {
          for (const suffix of method === 'GET' ? ['', '.data'] : ['']) {
            const ask = (ids: Record<string, string>) =>
              product.ask(`${fill(path, ids)}${suffix}`, { method, cookie });
            const [a, b] = [await ask(theirs), await ask(nobodys)];
            expect(a.status, `${method} ${path}`).toBe(b.status);
            expect(plain(a.text, all), `${method} ${path}`).toBe(plain(b.text, all));
            expect(a.text).not.toMatch(new RegExp(`${SECRET}|${SECRET_JA}`, 'i'));
          }
        }
      }
    },
    120_000,
  );

  it.each(['supervisor', 'advisor'] as const)(
    '(%s) find nothing of another’s by any term or filter',
    async (role) => {
      const [own, other] = [await makeTown('Ownbert', '我々'), await makeTown(SECRET, SECRET_JA)];
      const cookie = await signIn(await overseer(role, role === 'advisor' ? own.host : own.town));
      const { jetNumber, mails, group, town, host } = other;
      const terms = [
        SECRET.slice(0, 4),
        jetNumber,
        mails.workEmail,
        mails.privateEmail,
        own.jetNumber,
        own.mails.privateEmail,
      ];
      const searches = [
        ...terms.flatMap((q) => [{ q }, { q, post: 'all' }, { q, post: 'none' }]),
        ...[town, host].map((organisationId) => ({ organisationId })),
        ...[
          { organisation: SECRET },
          { organisation: SECRET_JA },
          { group },
          { phase: 'alumni', q: SECRET.slice(0, 4) },
        ],
      ];
      for (const search of searches) {
        const { status, text } = await product.ask(
          `/admin/people?${new URLSearchParams(search as never)}`,
          { cookie },
        );
        expect(status).toBe(200);
        const shown = text.replaceAll(/<script[^]*?<\/script>|value="[^"]*"|“[^”]*”/g, '');
        expect(shown, JSON.stringify(search)).toMatch(/0 people/);
        expect(shown).not.toMatch(new RegExp(`${SECRET}|${SECRET_JA}|${mails.workEmail}`, 'i'));
      }
      const none = await product.ask(`/admin/organisations?q=${SECRET}`, { cookie });
      expect(none.text.replaceAll(/<script[^]*?<\/script>|value="[^"]*"/g, '')).toMatch(
        /0 organisations/,
      );
      const mine = await product.ask('/admin/people?q=ownbert', { cookie });
      expect(mine.text).toContain('Ownbert Participant');
    },
    60_000,
  );

  it('see of their own people the work mail, and neither number, private mail nor roles', async () => {
    const own = await makeTown('Ownclara', '当方');
    const cookie = await signIn(await overseer('supervisor', own.town));
    const { status, text } = await product.ask(`/admin/people/${own.personId}`, { cookie });
    expect(status).toBe(200);
    expect(text).toContain(own.mails.workEmail);
    for (const hidden of [own.jetNumber, own.mails.privateEmail, own.grant, 'Asia/Tokyo"]']) {
      expect(text, hidden).not.toContain(hidden);
    }
    const keeper = await signIn(await makeSomebody({ roles: ['coordinator'] }));
    const whole = await product.ask(`/admin/people/${own.personId}`, { cookie: keeper });
    expect(whole.text).toContain(own.jetNumber);
    expect(whole.text).toContain(own.mails.privateEmail);
  });

  it('see of somebody who moves between them their own part', async () => {
    const [before, after] = [await makeTown(SECRET, SECRET_JA), await makeTown('Owndora', '次の')];
    await testDb()
      .update(appointments)
      .set({ leftOn: addDays(today, 30), leaving: 'transferred' })
      .where(eq(appointments.id, before.post));
    const { personId } = before;
    await makeAppointment({
      personId,
      organisationId: after.town,
      startsOn: addDays(today, 31),
      endsOn: addDays(today, 200),
      yearAtStart: 2,
    });
    await testDb()
      .update(persons)
      .set(nameColumns({ legalName: 'Mover', displayName: 'Mover' }))
      .where(eq(persons.id, personId));
    const cookie = await signIn(await overseer('supervisor', after.town));
    for (const path of [`/admin/people/${personId}`, '/admin/people']) {
      const { text } = await product.ask(path, { cookie });
      expect(text).toContain('Mover');
      expect(text).toContain('Owndora Town');
      expect(text).not.toMatch(new RegExp(`${SECRET} (Town|Host|Supervisor)|${SECRET_JA}`));
    }
  });
});

describe('a company', () => {
  it('is for coordinators, wherever it stands in the tree', async () => {
    const own = await makeTown('Ownella', '企業');
    const company = await makeOrganisation({
      kind: 'company',
      parentId: own.host,
      nameEn: 'Kiri Works',
    });
    const cookie = await signIn(await overseer('advisor', own.host));
    expect((await product.ask(`/admin/organisations/${company}`, { cookie })).status).toBe(404);
    for (const path of ['/admin/organisations', `/admin/organisations/${own.host}`]) {
      expect((await product.ask(path, { cookie })).text).not.toContain('Kiri Works');
    }
    const keeper = await signIn(await makeSomebody({ roles: ['coordinator'] }));
    expect((await product.ask(`/admin/organisations/${company}`, { cookie: keeper })).status).toBe(
      200,
    );
    expect(await testDb().$count(organisations, eq(organisations.id, company))).toBe(1);
  });
});
