import type { Database } from '#db/client.ts';
import { listCandidates } from '#app/features/candidates/list-candidates.server.ts';
import { readCandidateQuery } from '#app/features/candidates/schema.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { runLoad, timesOf, type Times } from './load.ts';
import type { BenchProduct } from './product.ts';
import { makeLargeFair, type LargeFair } from './published.ts';
import { countStatements, type Statements } from './statements.ts';
import { digits, table } from './tables.ts';

interface AskedFor {
  query: string;
  /** How many it finds. */
  found: number;
  /** Cards and counts, in the process of the bench over one connection. */
  list: Times;
  /** The whole page of a recruiter, over HTTP. */
  page: Times;
}

export interface CandidateFigures {
  visible: number;
  asked: AskedFor[];
  /** Of all that is asked for, together. */
  list: Times;
  page: Times;
  statements: Statements;
}

export const CANDIDATES_GOAL_MS = 100;
const ROUNDS = 20;

/** As recruiters ask: by filters, one and several, and for words in Japanese and English, one letter too. */
const ASKED = [
  ...['', 'jlpt=N2', 'prefecture=27&jlpt=N2', 'occupation=translation&industry=education'],
  ...['language=fr', 'order=available&from=5000', 'order=japanese&verified=on'],
  ...['q=翻訳', 'q=の', 'q=企画&prefecture=13&order=japanese', 'q=glossary', 'q=e'],
  ...['q=budget&jlpt=N2', 'q=龍&kind=CIR'],
];

/** Browsing ten thousand published profiles as a recruiter does, and a withdrawal between two requests. */
export async function measureCandidates(product: BenchProduct): Promise<CandidateFigures> {
  const fair = await makeLargeFair(product.database);
  const ctx = contextOf(product.database, fair.recruiterId, 'recruiter');
  const measured: { query: string; found: number; list: number[]; page: Times }[] = [];
  for (const query of ASKED) {
    const list = await timesOfList(ctx, fair, query);
    measured.push({ query, ...list, page: await timesOfPage(product, fair, query) });
  }
  const { statements, all } = await askTogether(product, fair);
  await expectWithdrawal(product, fair);
  return {
    ...{ visible: fair.visible, statements, page: all },
    asked: measured.map(({ list, ...each }) => ({ ...each, list: timesOf(list) })),
    list: timesOf(measured.flatMap(({ list }) => list)),
  };
}

function contextOf({ db }: Database, personId: string, role: string): Context {
  const grants = [{ role, scopeKind: 'platform', scopeId: null }];
  const actor = { personId, grants } as unknown as Context['actor'];
  return { db, actor, now: new Date(), log: console as never, requestId: 'bench' };
}

async function timesOfList(ctx: Context, fair: LargeFair, asked: string) {
  const query = readCandidateQuery(new URLSearchParams(asked));
  const list: number[] = [];
  let found = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    found = (await listCandidates(ctx, fair, query)).total;
    list.push(performance.now() - began);
  }
  if (asked === '' && found !== fair.visible) throw new Error(`${found} of ${fair.visible} seen`);
  // The first ones prepare statements.
  return { found, list: list.slice(2) };
}

const addressOf = ({ slug }: LargeFair, query: string) =>
  `/company/candidates?${new URLSearchParams(`fair=${slug}&${query}`).toString()}`;

const requestOf = ({ port }: BenchProduct, fair: LargeFair, query: string) =>
  [
    ...[`GET ${addressOf(fair, query)} HTTP/1.1`, `Host: localhost:${port}`, 'Accept: text/html'],
    ...[`Cookie: ${fair.cookie}`, '', ''],
  ].join('\r\n');

async function askFor(product: BenchProduct, requests: string[], count: number) {
  const load = await runLoad({ port: product.port, users: 1, requests, from: 0, count });
  if (load.statuses[200] !== load.sent) throw new Error(JSON.stringify(load.statuses));
  return load;
}

async function timesOfPage(product: BenchProduct, fair: LargeFair, query: string): Promise<Times> {
  const { p50, p95 } = await askFor(product, [requestOf(product, fair, query)], ROUNDS);
  return { p50, p95, max: p95 };
}

/** All of it in turn, and the statements of one page. */
async function askTogether(product: BenchProduct, fair: LargeFair) {
  const requests = ASKED.map((query) => requestOf(product, fair, query));
  const { p50, p95 } = await askFor(product, requests, ROUNDS * ASKED.length);
  const first = requests.slice(0, 1);
  const statements = await countStatements(product, () => askFor(product, first, 1));
  return { statements, all: { p50, p95, max: p95 } };
}

/** Throws unless a card that was open is gone, from its page, the list and its count, with the next request. */
async function expectWithdrawal(product: BenchProduct, fair: LargeFair): Promise<void> {
  const ask = (path: string) =>
    fetch(`http://localhost:${product.port}${path}`, { headers: { Cookie: fair.cookie } });
  const countOf = async () => {
    const text = await (await ask(addressOf(fair, ''))).text();
    return Number(/([\d,]+) people publish/u.exec(text)?.[1]?.replaceAll(',', ''));
  };
  const [one] = await product.database.sql<{ card: string; person: string }[]>`
    select c.id as card, c.person_id as person from fair_cards c
    where c.fair_id = ${fair.fairId} and c.number = 10`;
  if (!one) throw new Error('nobody publishes');
  const card = `/company/candidates/${one.card}?fair=${fair.slug}`;
  const before = [(await ask(card)).status, await countOf()];
  const ctx = contextOf(product.database, one.person, 'participant');
  await withdrawConsent(ctx, { fairId: fair.fairId, companyId: null, locale: 'en' });
  const after = [(await ask(card)).status, await countOf()];
  const meant = [200, fair.visible, 404, fair.visible - 1];
  if (String([...before, ...after]) !== String(meant)) {
    throw new Error(`a withdrawal was not in force: ${String([...before, ...after])}`);
  }
}

export function candidateLines(figures: CandidateFigures): string[] {
  const written = ({ p50, p95 }: Times) => `${digits(p50)} / ${digits(p95)}`;
  const rows = figures.asked.map(({ query, found, list, page }) => [
    ...[query || 'everybody', String(found), written(list), written(page)],
  ]);
  const { reads, writes } = figures.statements;
  return [
    table(
      [`${figures.visible} candidates`, 'found', 'list p50/p95 ms', 'page p50/p95 ms'],
      [...rows, ['all of these', '', written(figures.list), written(figures.page)]],
    ),
    `Goal: p95 ${CANDIDATES_GOAL_MS} ms. Statements of a page: ${reads} r ${writes} w.`,
    'A withdrawal was in force with the next request.',
  ];
}
