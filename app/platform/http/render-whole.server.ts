import { Writable } from 'node:stream';
import type { ReactNode } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';

const TIMEOUT_MS = 10_000;

/** What React writes where a part of a page was not there yet. */
const UNFINISHED = '<!--$!-->';

interface Options {
  nonce: string;
  onError: (error: unknown) => void;
}

/**
 * Renders to the end before anything is sent: the status is right also when a component fails, and the
 * length is known. What is all there is rendered to one text, in half the time that a stream of bytes
 * takes; a page that waits for a part of its code, as it does once in each process, is rendered again
 * by the renderer that waits.
 * @param make makes the page, for each rendering anew
 */
export async function renderWhole(
  make: () => ReactNode,
  options: Options,
): Promise<Buffer<ArrayBuffer>> {
  const html = renderToString(make());
  if (html.includes(UNFINISHED)) return renderWaiting(make(), options);
  return Buffer.from(html.startsWith('<html') ? `<!DOCTYPE html>${html}` : html);
}

function renderWaiting(page: ReactNode, options: Options): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    const destination = new Writable({
      write(chunk: Uint8Array, _encoding, done) {
        chunks.push(withoutPadding(chunk));
        done();
      },
      final(done) {
        resolve(Buffer.concat(chunks));
        done();
      },
    });
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: options.nonce,
      onAllReady() {
        clearTimeout(late);
        pipe(destination);
      },
      onShellError(error) {
        clearTimeout(late);
        reject(error instanceof Error ? error : new Error('render failed'));
      },
      onError: options.onError,
    });
    const late = setTimeout(abort, TIMEOUT_MS);
  });
}

/**
 * React 18 fills a buffer of fixed size, and where a letter of several bytes does not fit its end it
 * hands the zero bytes that are left there on, which browsers show as � in attributes and scripts.
 */
function withoutPadding(chunk: Uint8Array): Uint8Array {
  let end = chunk.length;
  while (end > 0 && chunk[end - 1] === 0) end -= 1;
  return chunk.subarray(0, end);
}

const bodies = new WeakMap<Response, Buffer>();

/** A response whose bytes the server may take as they are, past the stream they would have to cross. */
export function wholeResponse(body: Buffer<ArrayBuffer>, init: ResponseInit): Response {
  const response = new Response(body, init);
  bodies.set(response, body);
  return response;
}

/** The bytes of a whole response; undefined for any other. */
export function wholeBodyOf(response: Response): Buffer | undefined {
  return bodies.get(response);
}
