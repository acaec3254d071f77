import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { UnreadableTable } from './table.ts';

/** An archive that claims or gives more than a workbook ever does is not unpacked (safety: archives). */
const LIMITS = { entries: 1_000, unpacked: 60 * 1024 * 1024, ratio: 200 };
/** Where little is packed, its ratio says nothing. */
const SMALL = 1024 * 1024;

export interface Archive {
  has: (name: string) => boolean;
  /** Hands on the bytes of a part as they are unpacked; a part that lies about its size ends it. */
  read: (name: string, onBytes: (bytes: Uint8Array) => void) => Promise<void>;
}

/** The parts of a ZIP archive by name, after its directory was checked; nothing is written anywhere. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const entries = new Map<string, Entry>();
  const zip = await guarded(async () => {
    const options = { lazyEntries: true, strictFileNames: true };
    const opened = await fromBufferPromise(Buffer.from(bytes), options);
    if (opened.entryCount > LIMITS.entries) throw new UnreadableTable('suspicious-archive');
    await collect(opened, entries);
    return opened;
  });
  return {
    has: (name) => entries.has(name),
    async read(name, onBytes) {
      const entry = entries.get(name);
      if (!entry) throw new UnreadableTable('broken-archive');
      await guarded(async () => {
        for await (const chunk of await zip.openReadStreamPromise(entry)) onBytes(chunk as Buffer);
      });
    },
  };
}

async function collect(zip: ZipFile, entries: Map<string, Entry>): Promise<void> {
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (isSuspicious(entry) || entries.has(entry.fileName) || unpacked > LIMITS.unpacked) {
      throw new UnreadableTable('suspicious-archive');
    }
    entries.set(entry.fileName, entry);
  }
}

/** Names that leave their folder, secrets, links, and what swells beyond what text does. */
function isSuspicious(entry: Entry): boolean {
  const { fileName, uncompressedSize, compressedSize } = entry;
  const isLink = ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000;
  const swells = uncompressedSize > SMALL && uncompressedSize > compressedSize * LIMITS.ratio;
  return isLink || swells || entry.isEncrypted() || /(?:^|\/)\.\.?(?:\/|$)/.test(fileName);
}

/** The archive's own faults, which have no names, are one. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableTable) throw error;
    throw new UnreadableTable(isName(error) ? 'suspicious-archive' : 'broken-archive');
  }
}

const isName = (error: unknown) =>
  error instanceof Error && /(?:relative|absolute) path|characters in fileName/.test(error.message);
