import { randomInt, randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { checkDigitOf } from '#app/features/companies/corporate-number.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { database } from './database.ts';
import { makeCompany, type TestCompany } from './fairs.ts';

export interface JourneyFair {
  id: string;
  slug: string;
  /** Takes part already, at booth A-1. */
  company: TestCompany;
}

/** A fair of booked meetings in twenty days, while people choose, with one company. */
export async function makeBookedFair(): Promise<JourneyFair> {
  const sql = database();
  const id = randomUUID();
  const slug = `journey-${id}`;
  await sql`
    insert into fairs (id, slug, name_en, name_ja, opens_at, choices_until, starts_at, ends_at,
      published_until, mode, created_at)
    values (${id}, ${slug}, 'Fair of the journey', '道のりのフェア', now() - interval '30 days',
      now() + interval '9 days', now() + interval '20 days', now() + interval '20 days 3 hours',
      now() + interval '80 days', 'booked', now())`;
  const company = await makeCompany('Aobashi Trading', '青橋商事');
  await sql`insert into fair_companies (fair_id, company_id, booth, joined_at)
    values (${id}, ${company.id}, 'A-1', now())`;
  return { id, slug, company };
}

/** Choosing ended a minute ago. */
export async function closeChoices({ id }: JourneyFair): Promise<void> {
  await database()`update fairs set choices_until = now() - interval '1 minute' where id = ${id}`;
}

/** The fair, three hours long, began five minutes ago. */
export async function beginFair({ id }: JourneyFair): Promise<void> {
  await database()`update fairs set choices_until = now() - interval '9 days',
    starts_at = now() - interval '5 minutes', ends_at = now() + interval '175 minutes'
    where id = ${id}`;
}

/** A 法人番号 of nobody. */
export function corporateNumber(): string {
  const twelve = String(randomInt(10 ** 11, 10 ** 12));
  return `${checkDigitOf(twelve)}${twelve}`;
}

/** Drafts of a page and a job that say all they must: those of a company of the demonstration. */
export async function draftContent(companyId: string): Promise<void> {
  const sql = database();
  await sql`insert into company_pages (company_id, content, updated_at)
    select ${companyId}, content, now() from company_pages
    where published_at is not null order by company_id limit 1`;
  await sql`insert into company_jobs (id, company_id, content, created_at, updated_at)
    select ${uuidv7()}, ${companyId}, content, now(), now() from company_jobs
    where published_at is not null order by id limit 1`;
}

/** The link of a mail to somebody, once it has been sent. */
export async function linkTo(recipient: string, path: string): Promise<string> {
  const find = async () => {
    const [mail] = await database()<{ text: string }[]>`
      select text_body as text from kept_mails
      where recipient = ${recipient} and text_body like ${`%${path}%`}`;
    return mail?.text ?? '';
  };
  await expect.poll(find, { timeout: 15_000 }).toContain(path);
  const link = /https?:\S+/gu;
  return (await find()).match(link)?.find((each) => each.includes(path)) ?? '';
}

/** The number of somebody's card at a fair, as companies read it. */
export async function cardNumber({ id }: JourneyFair, personId: string): Promise<string> {
  const [card] = await database()<{ number: number }[]>`
    select number from fair_cards where fair_id = ${id} and person_id = ${personId}`;
  return `C-${String(card?.number).padStart(4, '0')}`;
}

/** Sets up printed codes for whoever is signed in: recruiters need a second factor. */
export async function setUpCodes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make codes' }).click();
  const code = (await page.locator('.factor-codes code').first().textContent()) ?? '';
  await page.getByRole('textbox', { name: 'Code' }).fill(code);
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page).toHaveURL(/saved=set-up/u);
}
