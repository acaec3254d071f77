import { IMPORT_LIMITS, type ImportedMedia, type LossCode, type MediaType } from '../importer.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { mediaName, mediaTypeOf } from './media-type.ts';

export type Shelved = { ok: true; file: string; type: MediaType } | { ok: false; code: LossCode };

/** The pictures and recordings of one file, each once under a name of its own. */
export class MediaShelf {
  readonly #kept = new Map<string, ImportedMedia>();
  readonly #used = new Set<string>();

  /** @throws UnreadableFile where there are too many */
  put(name: string, bytes: Uint8Array): Shelved {
    if (bytes.byteLength > IMPORT_LIMITS.mediaBytes) return { ok: false, code: 'file-too-large' };
    const type = mediaTypeOf(bytes);
    if (!type) return { ok: false, code: 'file-refused' };
    const file = this.#freeName(mediaName(name, type), bytes);
    if (!this.#kept.has(file)) {
      if (this.#kept.size >= IMPORT_LIMITS.media) throw new UnreadableFile('too-many-media');
      this.#kept.set(file, { file, bytes, type });
    }
    return { ok: true, file, type };
  }

  /** The name, numbered where another file has it already. */
  #freeName(name: string, bytes: Uint8Array): string {
    const dot = name.lastIndexOf('.');
    for (let number = 1; ; number += 1) {
      const file = number === 1 ? name : `${name.slice(0, dot)}-${number}${name.slice(dot)}`;
      const kept = this.#kept.get(file);
      if (!kept || Buffer.compare(kept.bytes, bytes) === 0) return file;
    }
  }

  /** A question that was carried names these files. */
  use(files: ReadonlySet<string>): void {
    for (const file of files) this.#used.add(file);
  }

  /** What questions that were carried name. */
  get list(): ImportedMedia[] {
    return [...this.#kept.values()].filter(({ file }) => this.#used.has(file));
  }
}
