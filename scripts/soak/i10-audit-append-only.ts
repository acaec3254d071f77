import { setTimeout as pause } from 'node:timers/promises';
import { sql, type SQL } from 'drizzle-orm';
import { verifyAudit } from '#app/features/audit/verify-audit.server.ts';
import { writeAudit } from '#app/features/audit/write-audit.server.ts';
import { seededRandom } from '#app/features/quizzes/random.ts';
import { APP_ROLE, createDatabase, type Database } from '#db/client.ts';
import { FALSIFICATIONS, FORBIDDEN } from './falsifications.ts';
import { part, shortfall, type Invariant, type Outcome, type Run } from './invariant.ts';
import { systemContext } from './context.ts';
import { withProduct, type Soaked } from './product.ts';

const ROWS = 10_000;
/** How many rows each kind of falsification is tried on. */
const SAMPLES = 12;
const SEALED_MS = 300_000;

export const auditAppendOnly: Invariant = {
  id: 'I10',
  name: 'audit append-only',
  run: (run) => withProduct((soaked) => soak(soaked, run)),
};

async function soak({ product, database }: Soaked, { share, say }: Run): Promise<Outcome> {
  const count = part(ROWS, share);
  const samples = part(SAMPLES, Math.sqrt(share));
  await writeEntries(database, count);
  const sealed = await untilSealed(database, count);
  say(`${sealed} entries are written and sealed by the product`);
  const untouched = await faultsAfter(database, sql`select 1`);
  const undetected: string[] = [];
  const random = seededRandom(10);
  for (const [name, falsify] of Object.entries(FALSIFICATIONS)) {
    for (let number = 0; number < samples; number += 1) {
      const at = 1 + Math.floor(random() * (count - 1));
      const found = await faultsAfter(database, falsify(at));
      if (found.length === 0) undetected.push(`not detected: ${name}, row ${at} of ${count}`);
    }
  }
  const tried = Object.keys(FALSIFICATIONS).length * samples;
  return {
    asked: `${count} rows, ${tried} falsifications, ${FORBIDDEN.length} forbidden statements`,
    done: `${sealed} rows, ${tried - undetected.length} falsifications detected`,
    violations: [
      ...shortfall('rows sealed', sealed, count),
      ...untouched.map((fault) => `a fault where nothing was changed: ${fault}`),
      ...undetected,
      ...(await allowed(product.databaseUrl)),
    ],
  };
}

/** Half of the entries carry a reason, as those of staff do. */
async function writeEntries({ db }: Database, count: number): Promise<void> {
  const batch = 500;
  for (let from = 0; from < count; from += batch) {
    await db.transaction(async (tx) => {
      const ctx = systemContext(tx);
      for (let number = from; number < Math.min(from + batch, count); number += 1) {
        const body = number % 2 === 0 ? { body: { reason: `reason ${number}` } } : {};
        const object = { objectKind: 'thing', objectId: String(number) };
        await writeAudit(ctx, { action: 'job-retried', ...object, ...body });
      }
    });
  }
}

/** The product chains what waits for a seal, batch by batch. */
async function untilSealed(database: Database, count: number): Promise<number> {
  const until = Date.now() + SEALED_MS;
  for (;;) {
    const [row] = await database.sql<{ sealed: number }[]>`
      select count(*)::int as sealed from audit_seals`;
    const sealed = row?.sealed ?? 0;
    if (sealed >= count || Date.now() > until) return sealed;
    await pause(250);
  }
}

class Undo extends Error {}

/** What verification finds after a change by somebody with every right, which is then undone. */
async function faultsAfter({ db }: Database, change: SQL): Promise<string[]> {
  let faults: string[] = [];
  const trying = db.transaction(async (tx) => {
    // Neither triggers nor foreign keys hold a superuser up.
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(change);
    const verified = await verifyAudit(systemContext(tx));
    faults = verified.faults.map(({ sequence, fault }) => `${sequence} ${fault}`);
    throw new Undo();
  });
  await trying.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  return faults;
}

/** Statements that neither the product's role nor, while the triggers stand, its owner may run. */
async function allowed(url: string): Promise<string[]> {
  const found: string[] = [];
  for (const role of [APP_ROLE, undefined] as const) {
    const database = createDatabase(url, { max: 1, ...(role ? { role } : {}) });
    for (const statement of FORBIDDEN) {
      const code = await database.sql.unsafe(statement).then(
        () => 'none',
        (error: { code?: string }) => error.code,
      );
      if (code !== '42501') found.push(`${role ?? 'the owner'} was not refused: ${statement}`);
    }
    await database.close();
  }
  return found;
}
