import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { database, makePerson, type TestPerson } from './database.ts';

export interface TestFair {
  slug: string;
  /** Two companies that take part in it, each by its id and name in both languages. */
  companies: [TestCompany, TestCompany];
}

export interface TestCompany {
  id: string;
  en: string;
  ja: string;
}

/** Somebody who recruits for a company. */
export async function makeRecruiter(companyId: string, locale: string): Promise<TestPerson> {
  const person = await makePerson({ role: 'recruiter', locale });
  await database()`update role_grants set scope_kind = 'organisation', scope_id = ${companyId}
    where person_id = ${person.personId}`;
  return person;
}

/** A company by its names. */
export async function makeCompany(en: string, ja: string): Promise<TestCompany> {
  const id = randomUUID();
  await database()`insert into organisations (id, kind, name_ja, name_en, created_at)
    values (${id}, 'company', ${ja}, ${en}, now())`;
  return { id, en, ja };
}

/** A fair of next year that has opened, after all others, with two companies of its own. */
export async function makeFair(): Promise<TestFair> {
  const id = randomUUID();
  const slug = `fair-${id}`;
  await database()`
    insert into fairs (id, slug, name_en, name_ja, opens_at, choices_until, starts_at, ends_at,
      published_until, created_at)
    values (${id}, ${slug}, 'Test fair', '試験フェア', now() - interval '1 day',
      now() + interval '390 days', now() + interval '400 days',
      now() + interval '400 days 3 hours', now() + interval '430 days', now())`;
  const first = await makeCompany('Aobashi Trading', '青橋商事');
  const second = await makeCompany('Benihata Works', '紅旗製作所');
  for (const { id: company } of [first, second]) {
    await database()`insert into fair_companies (fair_id, company_id, joined_at)
      values (${id}, ${company}, now())`;
  }
  return { slug, companies: [first, second] };
}

/** What the people of these journeys say of themselves. */
export const SAID = {
  statement: '人の話を聞き、一つの計画にまとめる力があります。',
  skills: 'Spreadsheets, and a word of my own: hirahira.',
  pay: 4_321_000,
};

/** Writes a profile for somebody. */
export async function writeProfile(personId: string): Promise<void> {
  const content = {
    ...{ format: 1, availableFrom: '2032-08', occupations: ['translation'], industries: ['trade'] },
    ...{
      prefectures: ['04'],
      tasks: { phone: 'alone' },
      jlpt: { level: 'N3', takenOn: '2025-12' },
    },
    ...{ statement: { ja: SAID.statement }, skills: { en: SAID.skills }, pay: SAID.pay },
  };
  await database()`insert into career_profiles (person_id, content, created_at, updated_at)
    values (${personId}, ${JSON.stringify(content)}::text::jsonb, now(), now())`;
}

/** The ids of the fields of a profile that somebody ticks, in the order of the form. */
export async function tick(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await page.locator(`#${id}`).focus();
    await page.keyboard.press('Space');
  }
}
