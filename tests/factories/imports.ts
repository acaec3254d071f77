import { and, eq, isNull } from 'drizzle-orm';
import { importRows, imports, outboxJobs } from '#db/schema/index.ts';
import { JOB_HANDLERS } from '#app/composition/jobs.server.ts';
import { templateHeadings } from '#app/features/imports/template-file.server.ts';
import type { ImportKind } from '#app/features/imports/schema.ts';
import { uploadImport } from '#app/features/imports/upload-import.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { runDueJobs } from '#app/platform/outbox.server.ts';
import { writeCsv } from '#app/platform/tables/write-csv.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** A coordinator's context. */
export async function coordinator(): Promise<Context<Actor>> {
  return testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
}

type Encoding = Parameters<typeof writeCsv>[1]['encoding'];

/** A file with the headings of the Japanese template, or with other headings. */
export function fileOf(
  kind: ImportKind,
  rows: readonly (readonly string[])[],
  options: { encoding?: Encoding; headings?: readonly string[]; name?: string } = {},
) {
  const { encoding = 'utf-8-bom', headings = templateHeadings(kind, 'ja') } = options;
  const { bytes } = writeCsv([headings, ...rows], { encoding });
  return { name: options.name ?? 'people.csv', bytes };
}

/** Uploads a file and does what follows; what was refused is a fault of the test. */
export async function uploaded(
  ctx: Context,
  kind: ImportKind,
  file: { name: string; bytes: Uint8Array },
): Promise<string> {
  const result = await uploadImport(ctx, { kind, file });
  if (!result.ok) throw new Error(`refused: ${result.reason} ${result.row}`);
  await doJobs();
  return result.importId;
}

/** Runs jobs until none is left; one that fails is a fault of the test. */
export async function doJobs(): Promise<void> {
  const ctx = { ...testContext({ actor: null }), db: testDb() };
  while ((await runDueJobs(ctx, JOB_HANDLERS)) > 0);
  const left = await testDb()
    .select({ kind: outboxJobs.kind, error: outboxJobs.lastError })
    .from(outboxJobs)
    .where(and(isNull(outboxJobs.doneAt)));
  if (left.length > 0) throw new Error(`jobs left: ${JSON.stringify(left)}`);
}

/** An import as it stands. */
export async function stateOf(importId: string) {
  const [record] = await testDb().select().from(imports).where(eq(imports.id, importId));
  if (!record) throw new Error('no such import');
  return record;
}

/** Its rows in their order. */
export async function rowsOf(importId: string) {
  return testDb()
    .select()
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .orderBy(importRows.number);
}
