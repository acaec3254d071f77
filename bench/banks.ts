import type { Database } from '#db/client.ts';
import { listChoices } from '#app/features/authoring/queries.server.ts';
import { searchQuestions } from '#app/features/authoring/search-questions.server.ts';
import { drawQuestions } from '#app/features/banks/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { percentile } from './load.ts';

/** Milliseconds of one act. */
interface Times {
  p50: number;
  p95: number;
}

export interface BankFigures {
  questions: number;
  /** A page of what was found, with its lines and their use. */
  search: Times;
  /** The slowest of what is searched. */
  slowest: string;
  /** What there is to choose from beside it: kinds and tags. */
  choices: Times;
  /** Twenty of five strata. */
  draw: Times;
}

const QUESTIONS = 20_000;
const ROUNDS = 40;
/** As teachers type: a letter, words in kanji and kana, English, several, and what is nowhere. */
const SEARCHED = [
  '水',
  'の',
  '電車',
  'としょかん',
  'ニホンゴ',
  'choose',
  'best answer',
  '銀行 郵便',
  '龍',
];

/** Searching and drawing from a bank of twenty thousand questions, as the pages of trainers do it. */
export async function measureBanks(database: Database): Promise<BankFigures> {
  const bankId = await makeLargeBank(database);
  const ctx = await trainerContext(database);
  const search = async (q: string) => {
    const filter = { q, kind: null, status: null, tag: null, page: 1 };
    return timesOf(() => searchQuestions(ctx, { ...filter, bankId }));
  };
  const searches: [string, number[]][] = [];
  for (const q of SEARCHED) searches.push([q, await search(q)]);
  const slowest =
    searches.toSorted(([, a], [, b]) => summary(b).p50 - summary(a).p50)[0]?.[0] ?? '';
  const choices = await timesOf(() => listChoices(ctx, bankId));
  let seed = 0;
  const strata = ['N1', 'N2', 'N3', 'N4'].map((level) => ({ take: 4, tags: [`level:${level}`] }));
  const draw = await timesOf(async () => {
    const all = [...strata, { take: 4, tags: ['level:N5', 'topic:t4'] }];
    const drawn = await drawQuestions(database.db, { bankId, seed: (seed += 1), strata: all });
    if (!drawn.ok) throw new Error('nothing was drawn');
  });
  return {
    ...{ questions: QUESTIONS, slowest },
    search: summary(searches.flatMap(([, times]) => times)),
    ...{ choices: summary(choices), draw: summary(draw) },
  };
}

async function timesOf(act: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await act();
    times.push(performance.now() - began);
  }
  // The first ones prepare statements.
  return times.slice(2);
}

function summary(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
}

async function trainerContext({ db, sql }: Database): Promise<Context> {
  const [trainer] = await sql<{ person: string }[]>`
    select person_id as person from accounts where email = 'trainer@demo.example'`;
  const grants = [{ role: 'trainer', scopeKind: 'platform', scopeId: null }];
  const actor = { personId: trainer?.person ?? '', grants } as unknown as Context['actor'];
  return { db, actor, now: new Date(), log: console as never, requestId: 'bench' };
}

/** A bank of questions as long as usual ones, with readings, in both languages. */
async function makeLargeBank({ sql }: Database): Promise<string> {
  const bankId = uuidv7();
  await sql`
    insert into banks (id, slug, title_en, title_ja, created_at)
    values (${bankId}, ${bankId}, 'Twenty thousand', '二万問', now())`;
  await sql`
    insert into questions (id, bank_id, public_id, created_at)
    select gen_random_uuid(), ${bankId}, 'q' || n, now() from generate_series(1, ${QUESTIONS}) n`;
  await sql`
    with words as (
      select array['{学校|がっこう}', '{電車|でんしゃ}', '{図書館|としょかん}', '{日本語|にほんご}',
        '{銀行|ぎんこう}', '{郵便局|ゆうびんきょく}', '{天気|てんき}', '{音楽|おんがく}'] as w)
    insert into question_versions (id, question_id, number, content, answer_key, source, created_at)
    select gen_random_uuid(), q.id, 1,
      jsonb_build_object('audio', '{}'::jsonb, 'question', s.source), '{}', s.source, now()
    from questions q cross join words
    cross join lateral (select substr(q.public_id, 2)::int as n) c
    cross join lateral (select jsonb_build_object(
      'kind', (array['choice', 'typed', 'cloze', 'matching'])[n % 4 + 1],
      'prompt', jsonb_build_object(
        'ja', w[n % 8 + 1] || 'で' || w[n / 8 % 8 + 1] || 'について話しました。正しい文はどれですか。' || n,
        'en', 'Which of these sentences is right? Choose the best answer, number ' || n || '.'),
      'options', jsonb_build_array(
        jsonb_build_object('text', w[n % 8 + 1] || 'です', 'correct', true),
        jsonb_build_object('text', w[n / 8 % 8 + 1] || 'です'),
        jsonb_build_object('text', w[n / 64 % 8 + 1] || 'ではありません')),
      'explain', w[n / 64 % 8 + 1] || 'の読み方に気をつけましょう。') as source) s
    where q.bank_id = ${bankId} order by c.n`;
  await sql`
    update question_entries set name = 'item-' || position,
      tags = array['level:N' || (position % 5 + 1), 'topic:t' || (position % 20)]
    where bank_id = ${bankId}`;
  await sql`vacuum analyze question_entries`;
  return bankId;
}
