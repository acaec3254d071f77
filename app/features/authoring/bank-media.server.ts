import { eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { bankFiles } from '#db/schema/index.ts';
import type { Media, QuestionSource } from '#app/features/questions/exports.server.ts';
import { storePublicFile } from '#app/platform/storage.server.ts';
import { bodyHtml } from './body-html.server.ts';
import { imageSize } from './image-size.ts';

export type BankFileRecord = typeof bankFiles.$inferSelect;

/** The pictures and recordings of a bank, by the names its questions use. */
export class BankMedia implements Media {
  readonly files: ReadonlyMap<string, BankFileRecord>;

  constructor(records: readonly BankFileRecord[]) {
    this.files = new Map(records.map((record) => [record.file, record]));
  }

  image(file: string): ReturnType<Media['image']> {
    const found = this.files.get(file);
    if (!found?.mediaType.startsWith('image/')) return null;
    const { address, width, height } = found;
    return { address, width: width ?? 320, height: height ?? 240 };
  }

  html({ en, ja }: { en: string; ja: string }): { en: string; ja: string } {
    const inOne = bodyHtml(en, (file) => this.image(file));
    return { en: inOne, ja: ja === en ? inOne : bodyHtml(ja, (file) => this.image(file)) };
  }

  /** Addresses of the recordings that a question names, by their names. */
  audioOf(source: QuestionSource): Record<string, string> {
    const named = [source.audio?.file, source.stimulus?.audio];
    return Object.fromEntries(
      named.flatMap((file) => {
        const found = file === undefined ? undefined : this.files.get(file);
        return found?.mediaType.startsWith('audio/') ? [[found.file, found.address] as const] : [];
      }),
    );
  }
}

export async function loadBankMedia(db: DbOrTx, bankId: string): Promise<BankMedia> {
  return new BankMedia(await db.select().from(bankFiles).where(eq(bankFiles.bankId, bankId)));
}

/** Pictures in Markdown, as `![words](name)`. */
const PICTURE = /!\[[^\]\n]{0,300}\]\(<?([^)>\s]+)>?/gu;

/** The files that a question names: pictures and recordings of its own, and pictures in its texts. */
export function filesNamed(source: QuestionSource): string[] {
  const texts = JSON.stringify([source.body, source.stimulus?.body]);
  const pictures = [...texts.matchAll(PICTURE)].map(([, file = '']) => file);
  const own = [source.image?.file, source.audio?.file, source.stimulus?.audio];
  return [...new Set([...own.flatMap((file) => file ?? []), ...pictures])];
}

/** The files that a question names and its bank has not. */
export function lackingFiles(media: BankMedia, source: QuestionSource): string[] {
  return filesNamed(source).filter((file) => !media.files.has(file));
}

/**
 * Under which name each brought file is known in a bank: one that is there already keeps its name; where
 * the name is another file's, the beginning of its digest is added.
 */
export function namesInBank(
  media: BankMedia,
  brought: readonly { file: string; digest: string }[],
): Map<string, string> {
  const known = new Map([...media.files.values()].map(({ digest, file }) => [digest, file]));
  return new Map(
    brought.map(({ file, digest }) => {
      const name = media.files.has(file) ? withDigest(file, digest) : file;
      return [file, known.get(digest) ?? name] as const;
    }),
  );
}

function withDigest(file: string, digest: string): string {
  const dot = file.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, ''];
  return `${stem}-${digest.slice(0, 8)}${ending}`;
}

/** A picture or recording that an import brings. */
interface BroughtFile {
  file: string;
  digest: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Keeps files that are new in a bank. */
export async function keepBankFiles(
  db: DbOrTx,
  input: { bankId: string; media: BankMedia; brought: readonly BroughtFile[]; now: Date },
): Promise<void> {
  const { bankId, media, brought, now } = input;
  const names = namesInBank(media, brought);
  for (const { file, bytes, digest, mediaType } of brought) {
    const name = names.get(file) ?? file;
    if (media.files.has(name)) continue;
    const address = await storePublicFile(db, { bytes, mediaType, now });
    const isPicture = mediaType.startsWith('image/');
    const size = isPicture ? imageSize(bytes, mediaType) : { width: null, height: null };
    const record = { bankId, file: name, digest, mediaType, address, ...size };
    await db
      .insert(bankFiles)
      .values({ ...record, createdAt: now })
      .onConflictDoNothing();
  }
}
