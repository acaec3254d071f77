import { UnreadableTable } from '#app/platform/tables/table.ts';
import { decodeBytes } from './decode-bytes.server.ts';
import { gift } from './gift/gift.server.ts';
import {
  IMPORT_LIMITS,
  type FileFaultCode,
  type GivenFile,
  type Importer,
  type ReadResult,
} from './importer.ts';
import { kakehashi } from './kakehashi/kakehashi.server.ts';
import { moodleXml } from './moodle-xml/moodle-xml.server.ts';
import { table } from './table/table.server.ts';
import { tableFault } from './table/table-fault.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** The formats, the surest to be told by its looks first: any text with a brace may be GIFT. */
const IMPORTERS: readonly Importer[] = [moodleXml, kakehashi, table, gift];

const refused = (
  code: FileFaultCode,
  line: number | null = null,
  detail: string | null = null,
) => ({
  ...{ ok: false as const, code, line, detail },
});

function refusalOf(error: unknown): ReadResult {
  if (error instanceof UnreadableFile) return refused(error.code, error.line, error.detail);
  if (error instanceof UnreadableTable) {
    return refused(tableFault(error.reason), error.place.row ?? null);
  }
  // What parsers of others throw on a hostile file has no names; the file is refused all the same.
  return refused(error instanceof RangeError ? 'too-deep' : 'unreadable');
}

async function read(file: GivenFile): Promise<ReadResult> {
  const { byteLength } = file.bytes;
  if (byteLength > IMPORT_LIMITS.bytes) return refused('too-large');
  if (byteLength === 0) return refused('empty');
  const importer = IMPORTERS.find((each) => each.recognises(file));
  if (!importer) {
    // Bytes that are no text at all are told by that, before their format is.
    decodeBytes(file.bytes);
    return refused('unknown-format');
  }
  const result = await importer.read(file);
  return result.ok && result.questions.length === 0 ? refused('no-questions') : result;
}

/**
 * The questions of a file in any of the formats we know, found by what it holds. What cannot be carried
 * is told with its item and line; a file that cannot be read is a value, whatever is in it.
 */
export async function readQuestions(file: GivenFile): Promise<ReadResult> {
  try {
    return await read(file);
  } catch (error) {
    return refusalOf(error);
  }
}
