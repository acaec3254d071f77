import type { Losses } from '../losses.ts';
import type { TextMedia } from '../texts/carry-text.ts';
import { bytesOfBase64 } from './base64.ts';
import type { MediaShelf, Shelved } from './media-shelf.server.ts';

const PLUGIN_FILE = /^@@PLUGINFILE@@\/(?<path>[^?#]*)/u;
const DATA = /data:(image|audio)\/[a-z0-9.+-]{1,40};base64,/giu;
const AFTER_DATA = /[^A-Za-z0-9+/=\s]/gu;
const HELD = /^held:(\d+)$/u;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Where data that is written into a text ends: megabytes are no matter for one expression with a repetition. */
function endOfData(text: string, from: number): number {
  AFTER_DATA.lastIndex = from;
  return AFTER_DATA.exec(text)?.index ?? text.length;
}

/** A file that a question brings along, by the name its texts use. */
export interface BroughtFile {
  name: string;
  bytes: Uint8Array | null;
}

/** What the texts of one question name: the files it brings, and pictures written into the text itself. */
export class QuestionMedia implements TextMedia {
  readonly #brought: readonly BroughtFile[];
  readonly #used = new Set<string>();
  /** The names under which files of this question are kept. */
  readonly files = new Set<string>();
  readonly #shelf: MediaShelf;
  readonly #losses: Losses;
  readonly #held: BroughtFile[] = [];
  #audio: string | null = null;

  constructor(shelf: MediaShelf, losses: Losses, brought: readonly BroughtFile[] = []) {
    this.#shelf = shelf;
    this.#losses = losses;
    this.#brought = brought;
  }

  /** The recording to be heard with the question. */
  get audio(): { audio?: { file: string } } {
    return this.#audio === null ? {} : { audio: { file: this.#audio } };
  }

  hold(text: string): string {
    let held = '';
    let rest = 0;
    for (const { 0: head, 1: kind = '', index } of text.matchAll(DATA)) {
      if (index < rest) continue;
      const from = index + head.length;
      const to = endOfData(text, from);
      const name = kind.toLowerCase() === 'image' ? 'picture' : 'recording';
      this.#held.push({ name, bytes: bytesOfBase64(text.slice(from, to)) });
      held += `${text.slice(rest, index)}held:${this.#held.length - 1}`;
      rest = to;
    }
    return held + text.slice(rest);
  }

  picture(address: string): string | null {
    const shelved = this.#find(address, 'picture-elsewhere');
    if (!shelved) return null;
    if (shelved.type.startsWith('image/')) return shelved.file;
    this.#losses.add('file-refused', shelved.file);
    return null;
  }

  sound(address: string): boolean {
    if (!PLUGIN_FILE.test(address) && !HELD.test(address)) return false;
    const shelved = this.#find(address, 'file-missing');
    if (!shelved?.type.startsWith('audio/')) {
      if (shelved) this.#losses.add('file-refused', shelved.file);
      return true;
    }
    if (this.#audio !== null && this.#audio !== shelved.file) {
      this.#losses.add('sound-more', shelved.file);
    } else this.#audio = shelved.file;
    return true;
  }

  /** Tells of files that no text names; called when all texts were read. */
  finish(): void {
    for (const { name } of this.#brought) {
      if (!this.#used.has(name)) this.#losses.add('file-unused', name);
    }
  }

  #find(address: string, elsewhere: 'picture-elsewhere' | 'file-missing') {
    const path = PLUGIN_FILE.exec(address)?.groups?.path;
    if (path !== undefined) return this.#fromBrought(decoded(path));
    const held = this.#held[Number(HELD.exec(address)?.[1] ?? -1)];
    if (held) return this.#put(held.name, held.bytes);
    this.#losses.add(elsewhere, address);
    return null;
  }

  #fromBrought(path: string) {
    const found = this.#brought.find(({ name }) => name === path);
    if (!found) {
      this.#losses.add('file-missing', path);
      return null;
    }
    this.#used.add(found.name);
    return this.#put(found.name, found.bytes);
  }

  #put(name: string, bytes: Uint8Array | null) {
    const shelved: Shelved = bytes
      ? this.#shelf.put(name, bytes)
      : { ok: false, code: 'file-refused' };
    if (shelved.ok) {
      this.files.add(shelved.file);
      return shelved;
    }
    this.#losses.add(shelved.code, name);
    return null;
  }
}
