import { randomUUID } from 'node:crypto';
import { checkAllocation } from '#app/features/allocation-check/exports.ts';
import { readMarket } from '#app/features/matching/exports.server.ts';
import { matchMarket, seedCommitment } from '#app/features/matching/exports.ts';
import { database } from './database.ts';
import { makeCompany, type TestFair } from './fairs.ts';

const SEED = '5eed'.repeat(16);
const FREE = '1'.repeat(9);

/**
 * A published allocation in which somebody, who publishes to all and opens their name, meets both companies of
 * a fair and wished for a third that did not choose them; with a question for the first.
 */
export async function publishMeetings(personId: string, fair: TestFair): Promise<void> {
  const sql = database();
  const [row] = await sql<{ id: string }[]>`select id from fairs where slug = ${fair.slug}`;
  const fairId = row!.id;
  const third = await makeCompany('Chidori Systems', '千鳥システム');
  await sql`insert into fair_companies (fair_id, company_id, joined_at)
    values (${fairId}, ${third.id}, now())`;
  await sql`update fair_companies set booth = 'A-1' where company_id = ${fair.companies[0].id}`;
  await sql`update fair_companies set booth = 'B-2' where company_id = ${fair.companies[1].id}`;
  const [card] = await sql<{ id: string }[]>`
    select id from fair_cards where fair_id = ${fairId} and person_id = ${personId}`;
  const cardId = card!.id;
  const wishes = [third, ...fair.companies];
  await sql`insert into participant_choices (card_id, free, updated_at)
    values (${cardId}, ${FREE}, now())`;
  for (const [rank, { id }] of wishes.entries()) {
    await sql`insert into participant_wishes (card_id, company_id, rank, question)
      values (${cardId}, ${id}, ${rank}, ${rank === 1 ? '研修の期間はどのくらいですか。' : ''})`;
  }
  await sql`insert into name_consents (id, card_id, text_version, locale, given_at)
    values (${randomUUID()}, ${cardId}, '1', 'ja', now())`;
  await insertAllocation({ fairId, cardId, wishes: wishes.map(({ id }) => id) });
}

interface Wished {
  fairId: string;
  cardId: string;
  /** The first of them did not choose the person. */
  wishes: string[];
}

async function insertAllocation({ fairId, cardId, wishes }: Wished): Promise<void> {
  const sql = database();
  const reading = readMarket({
    format: 1,
    fair: {
      ...{ id: fairId, cap: 3, slots: [...FREE].map((_, at) => `${at}`) },
      seed: { value: SEED, commitment: seedCommitment(SEED) },
    },
    participants: [{ id: cardId, free: FREE, companies: wishes, salt: randomUUID() }],
    companies: wishes.map((id, at) => ({
      ...{ id, seats: 7, booth: { tables: [FREE] }, salt: randomUUID() },
      tiers: at === 0 ? [] : [[cardId]],
    })),
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  const matching = matchMarket(reading.value);
  if (!matching.ok) throw new Error(JSON.stringify(matching.refusal));
  const { result } = matching;
  const { record } = checkAllocation(reading.value, result);
  const id = randomUUID();
  const json = (value: unknown) => JSON.stringify(value);
  await sql`insert into allocations (id, fair_id, number, basis, market, result, record, figures,
      version, input_digest, output_digest, made_at, published_at, answers_until)
    values (${id}, ${fairId}, 1, 'matched', ${json(reading.value)}::text::jsonb,
      ${json(result)}::text::jsonb, ${json(record)}::text::jsonb,
      ${json(result.figures)}::text::jsonb, ${result.version}, ${record.input.digest},
      ${record.output.digest}, now(), now(), now() + interval '5 days')`;
  for (const { company, table, slot } of result.meetings) {
    await sql`insert into meetings (id, fair_id, allocation_id, company_id, card_id, table_no, slot,
        created_at)
      values (${randomUUID()}, ${fairId}, ${id}, ${company}, ${cardId}, ${table}, ${slot}, now())`;
  }
}
