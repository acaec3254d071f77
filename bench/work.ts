import { setTimeout as pause } from 'node:timers/promises';
import { uuidv7 } from '#app/platform/ids.ts';
import { writeCsv } from '#app/platform/tables/write-csv.server.ts';
import { arrival, ARRIVAL_HEADINGS, cellsOf } from '#tests/factories/arrivals.ts';
import { measureEvents, type EventFigures } from './events.ts';
import { INSIGHT, makeTakenQuiz, TAKERS } from './insight.ts';
import type { Office } from './office.ts';
import { COURSE } from './people.ts';
import { cpuMs } from './processes.ts';
import type { BenchProduct } from './product.ts';

/** What a coordinator sets going once, for thousands of people. */
export interface Task {
  name:
    | ('import, upload to checked' | 'import, apply' | 'enrolment by rule')
    | 'item analysis, 20 questions';
  people: number;
  ms: number;
  serverCpuMs: number;
  databaseCpuMs: number;
}

export interface Work {
  tasks: Task[];
  events: EventFigures;
}

const PEOPLE = 6_000;
/** An arrival group of nobody else. */
const GROUP = 'Z';
const MOST_MS = 300_000;

/**
 * The work of thousands: an import of six thousand arrivals, their enrolment by rule, the figures of a quiz
 * that as many took, and the writing of events. Each task is asked for over HTTP and over when what it promises is in the database; mail and
 * notices that follow are not waited for.
 */
export async function measureWork(product: BenchProduct, office: Office): Promise<Work> {
  // First: nothing else writes then.
  const events = await measureEvents(product.database);
  const analysed = await analyse(product, office);
  const post = poster(product, office);
  const file = await arrivalsFile(product);
  const checked = await timed(product, 'import, upload to checked', async () => {
    const at = await post('/admin/imports', file);
    await until(product, at, 'ready');
    return at;
  });
  const applied = await timed(product, 'import, apply', async () => {
    await post(`${checked.result}/application`, new FormData());
    await until(product, checked.result, 'applied');
  });
  const editionId = await openEdition(product);
  const enrolled = await timed(product, 'enrolment by rule', () =>
    post(`/admin/editions/${editionId}/rule-run`, new FormData()),
  );
  if (!enrolled.result.includes(`enrolled=${PEOPLE}`)) {
    throw new Error(`not everybody was enrolled by rule: ${enrolled.result}`);
  }
  return { tasks: [checked.task, applied.task, enrolled.task, analysed], events };
}

/** The figures of a quiz that six thousand took, as its page asks for them; the first time is not measured. */
async function analyse(product: BenchProduct, { cookies: [Cookie = ''] }: Office): Promise<Task> {
  await makeTakenQuiz(product.database);
  const read = async () => {
    const page = await fetch(`http://localhost:${product.port}${INSIGHT}`, { headers: { Cookie } });
    if (page.status !== 200) throw new Error(`${INSIGHT}: answered ${page.status}`);
    return page.text();
  };
  await read();
  const { task } = await timed(product, 'item analysis, 20 questions', read);
  return { ...task, people: TAKERS };
}

async function timed<T>(
  product: BenchProduct,
  name: Task['name'],
  act: () => Promise<T>,
): Promise<{ task: Task; result: T }> {
  const used = () => [cpuMs(product.serverPids()), cpuMs(product.databasePids())] as const;
  const [server, database] = used();
  const began = performance.now();
  const result = await act();
  const ms = performance.now() - began;
  const [serverAfter, databaseAfter] = used();
  const cpu = { serverCpuMs: serverAfter - server, databaseCpuMs: databaseAfter - database };
  return { task: { name, people: PEOPLE, ms, ...cpu }, result };
}

/** Posts a form as the coordinator; gives the address to which the answer sends. */
function poster({ port }: BenchProduct, { cookies: [Cookie = ''] }: Office) {
  const origin = `http://localhost:${port}`;
  return async (path: string, body: FormData): Promise<string> => {
    const headers = { Cookie, Origin: origin };
    const answer = await fetch(`${origin}${path}`, {
      ...{ method: 'POST', body, headers, redirect: 'manual' },
    });
    if (answer.status !== 303) throw new Error(`${path}: answered ${answer.status}`);
    return answer.headers.get('location') ?? '';
  };
}

/** Waits until an import is in a state; looking costs the database nothing to speak of. */
async function until({ database }: BenchProduct, path: string, state: string): Promise<void> {
  const id = path.split('/').at(-1) ?? '';
  const over = performance.now() + MOST_MS;
  for (;;) {
    const [record] = await database.sql<{ state: string; counts: Record<string, number> }[]>`
      select state, counts from imports where id = ${id}`;
    if (record?.state === state && record.counts.new === PEOPLE) return;
    if (performance.now() > over) throw new Error(`the import is ${JSON.stringify(record)}`);
    await pause(50);
  }
}

/** Six thousand people of one arrival in a file as Japanese Excel saves it, spread over all organisations. */
async function arrivalsFile({ database }: BenchProduct): Promise<FormData> {
  const codes = await database.sql<{ code: string }[]>`
    select code from organisations
    where kind = 'contracting' and code is not null and closed_on is null order by code`;
  const rows = Array.from({ length: PEOPLE }, (_, at) => {
    const organisationCode = codes[at % codes.length]?.code ?? '';
    return cellsOf({ ...arrival(at), organisationCode, arrivalGroup: GROUP });
  });
  const { bytes } = writeCsv([ARRIVAL_HEADINGS, ...rows], { encoding: 'shift_jis' });
  const form = new FormData();
  form.set('kind', 'participants');
  form.set('file', new Blob([Buffer.from(bytes)]), 'arrivals.csv');
  return form;
}

/** An edition of the measured course that is open now and means those who were imported. */
async function openEdition({ database: { sql } }: BenchProduct): Promise<string> {
  const id = uuidv7();
  const audience = JSON.stringify({ version: 1, arrivalGroups: [GROUP] });
  await sql`
    insert into editions (id, course_id, slug, name_en, name_ja, audience, self_entry, by_rule, created_at)
    select ${id}, c.id, 'bench', 'Bench', 'ベンチ', ${audience}::jsonb, false, true, now()
    from courses c where c.slug = ${COURSE}`;
  return id;
}
