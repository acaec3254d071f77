import { SaxesParser } from 'saxes';
import type { Archive } from './unzip.server.ts';
import { UnreadableTable } from './table.ts';

export interface XmlReader {
  /** @param attributes by their names without prefix */
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads one part of an archive as XML while it is unpacked, names without their prefixes. It must be
 * well-formed and in UTF-8; a document type, where entities would be declared, is refused.
 */
export async function readXml(archive: Archive, part: string, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({ position: false });
  parser.on('doctype', () => {
    throw new UnreadableTable('suspicious-archive');
  });
  parser.on('error', () => {
    throw new UnreadableTable('broken-archive');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = Object.entries(attributes).map(([key, value]) => [localName(key), value] as const);
    reader.open?.(localName(name), Object.fromEntries(own));
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('closetag', ({ name }) => reader.close?.(localName(name)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new UnreadableTable('broken-archive');
    }
  };
  await archive.read(part, (bytes) => void parser.write(decode(bytes)));
  parser.write(decode()).close();
}
