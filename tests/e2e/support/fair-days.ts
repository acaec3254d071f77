import { randomInt, randomUUID } from 'node:crypto';
import { uuidv7 } from '#app/platform/ids.ts';
import { database, makePerson, type TestPerson } from './database.ts';
import { makeCompany, type TestCompany } from './fairs.ts';

export interface TestDay {
  fairId: string;
  slug: string;
  /** At booth A-1 with one table. */
  company: TestCompany;
  /** Whose meetings began six minutes ago and begin in fourteen. */
  guests: [TestGuest, TestGuest];
}

export interface TestGuest extends TestPerson {
  number: number;
}

/** A fair that began 26 minutes ago, with a company that two people are to meet one after the other. */
export async function makeFairDay(): Promise<TestDay> {
  const sql = database();
  const [fairId, allocationId] = [randomUUID(), randomUUID()];
  const slug = `day-${fairId}`;
  await sql`
    insert into fairs (id, slug, name_en, name_ja, opens_at, choices_until, starts_at, ends_at,
      published_until, created_at)
    values (${fairId}, ${slug}, 'Fair of today', '今日のフェア', now() - interval '30 days',
      now() - interval '10 days', now() - interval '26 minutes', now() + interval '3 hours',
      now() + interval '90 days', now())`;
  const company = await makeCompany('Aobashi Trading', '青橋商事');
  await sql`insert into fair_companies (fair_id, company_id, booth, tables, joined_at)
    values (${fairId}, ${company.id}, 'A-1', 1, now())`;
  await sql`
    insert into allocations (id, fair_id, number, basis, record, figures, version, input_digest,
      output_digest, made_at, published_at, answers_until)
    values (${allocationId}, ${fairId}, 1, 'matched', '{}', '{}', '1', '', '', now(), now(), now())`;
  const guests: TestGuest[] = [];
  for (const slot of [1, 2]) {
    const { cardId, ...guest } = await makeGuest(fairId);
    guests.push(guest);
    await sql`
      insert into meetings (id, fair_id, allocation_id, company_id, card_id, table_no, slot, state,
        created_at)
      values (${uuidv7()}, ${fairId}, ${allocationId}, ${company.id}, ${cardId}, 1, ${slot},
        'accepted', now())`;
  }
  return { fairId, slug, company, guests: guests as [TestGuest, TestGuest] };
}

/** Somebody who publishes to all companies of a fair. */
async function makeGuest(fairId: string): Promise<TestGuest & { cardId: string }> {
  const sql = database();
  const person = await makePerson({ locale: 'ja' });
  const [cardId, consentId, number] = [randomUUID(), randomUUID(), randomInt(1, 9_999)];
  await sql`insert into fair_cards (id, fair_id, person_id, number, created_at)
    values (${cardId}, ${fairId}, ${person.personId}, ${number}, now())`;
  await sql`
    insert into profile_consents (id, card_id, fields, text_version, locale, recipients, given_at,
      ends_at)
    values (${consentId}, ${cardId}, '{licence}', '1', 'ja', '{}', now(), now() + interval '90 days')`;
  await sql`
    insert into published_profiles (consent_id, card_id, number, fair_id, shown, published_at, ends_at)
    values (${consentId}, ${cardId}, ${number}, ${fairId}, '{}', now(), now() + interval '90 days')`;
  return { ...person, number, cardId };
}

/** Moves a fair into the past: it ended an hour ago. */
export async function endFair(fairId: string): Promise<void> {
  await database()`update fairs set starts_at = now() - interval '4 hours',
    ends_at = now() - interval '1 hour' where id = ${fairId}`;
}
