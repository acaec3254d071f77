import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import { strToU8, zipSync } from 'fflate';
import { personalArchives, persons } from '#db/schema/index.ts';
import { listEvidenceFilesOf } from '#app/features/careers/exports.server.ts';
import { listMessageFilesOf } from '#app/features/messages/exports.server.ts';
import { notifyAll } from '#app/features/notifications/exports.server.ts';
import { listUploadsOf, readUpload, type Upload } from '#app/features/quizzes/exports.server.ts';
import { archiveTexts } from '#app/i18n/archive-texts.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { JobHandler } from '#app/platform/outbox.server.ts';
import { removeArchive, storeArchive } from '#app/platform/storage.server.ts';
import { archivePage } from './archive-page.ts';
import { collectData } from './collect-data.server.ts';
import { ARCHIVE_DAYS } from './rules.ts';

const DAY_MS = 86_400_000;

/**
 * Makes an archive that somebody asked for, offers it for some days and tells them. An archive of theirs
 * from before goes. A repeated job makes nothing.
 */
export const makeArchive: JobHandler = async (ctx, job) => {
  const { archiveId } = job.payload as { archiveId: string };
  const [asked] = await ctx.db
    .select({ personId: personalArchives.personId, locale: persons.locale })
    .from(personalArchives)
    .innerJoin(persons, eq(persons.id, personalArchives.personId))
    .where(
      and(
        eq(personalArchives.id, archiveId),
        isNull(personalArchives.readyAt),
        isNull(personalArchives.goneAt),
      ),
    )
    .for('update', { of: personalArchives });
  if (!asked) return null;
  const { personId } = asked;
  const bytes = await packArchive(ctx, { personId, locale: asked.locale ?? 'en' });
  const fileName = await storeArchive(bytes);
  const expiresAt = new Date(ctx.now.getTime() + ARCHIVE_DAYS * DAY_MS);
  const made = { fileName, byteSize: bytes.byteLength, readyAt: ctx.now, expiresAt };
  await ctx.db.update(personalArchives).set(made).where(eq(personalArchives.id, archiveId));
  await removeFormer(ctx, { personId, archiveId });
  await notifyAll(ctx, {
    ...{ personIds: [personId], template: 'archive-ready', link: '/account/data' },
    ...{ params: { until: expiresAt.toISOString() }, dedupeKey: `archive-ready:${archiveId}` },
  });
  return null;
};

/** The bytes of an archive: a page to read, a file of JSON for each table, and what was handed in. */
export async function packArchive(
  ctx: Context<null>,
  { personId, locale }: { personId: string; locale: Locale },
): Promise<Uint8Array> {
  const tables = await collectData(ctx, personId);
  const texts = archiveTexts(locale);
  const page = archivePage({ locale, tables, texts, madeAt: ctx.now });
  const files: [string, Uint8Array][] = tables.map(({ name, rows }) => [
    `data/${name}.json`,
    strToU8(`${JSON.stringify(rows, null, 2)}\n`),
  ]);
  for (const upload of await listUploadsOf(ctx.db, personId)) {
    files.push([fileName(upload), await readUpload(ctx.db, upload)]);
  }
  const evidences = await listEvidenceFilesOf(ctx.db, personId);
  for (const own of [...evidences, ...(await listMessageFilesOf(ctx.db, personId))]) {
    files.push([fileName(own), own.bytes]);
  }
  const all = Object.fromEntries([['index.html', strToU8(page)], ...files]);
  return zipSync(all, { mtime: ctx.now });
}

/** Under the id by which the tables speak of it; its own name may be anything. */
function fileName({ id, mediaType }: Pick<Upload, 'id' | 'mediaType'>): string {
  const ending = /\/(?:x-)?([a-z0-9]{2,5})$/u.exec(mediaType)?.[1] ?? 'bin';
  return `files/${id}.${ending}`;
}

async function removeFormer(
  { db, now }: Context<null>,
  { personId, archiveId }: { personId: string; archiveId: string },
): Promise<void> {
  const former = await db
    .update(personalArchives)
    .set({ goneAt: now })
    .where(
      and(
        ...[eq(personalArchives.personId, personId), ne(personalArchives.id, archiveId)],
        ...[isNotNull(personalArchives.readyAt), isNull(personalArchives.goneAt)],
      ),
    )
    .returning({ name: personalArchives.fileName });
  for (const { name } of former) if (name) await removeArchive(name);
}
