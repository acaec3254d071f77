import { Writable } from 'node:stream';
import type { ReactNode } from 'react';
import { renderToPipeableStream } from 'react-dom/server';

const TIMEOUT_MS = 10_000;

/**
 * Renders to the end before anything is sent. Pages wait for no part of theirs, so nothing is lost:
 * the status is right also when a component fails, and the length is known.
 */
export function renderWhole(
  page: ReactNode,
  options: { nonce: string; onError: (error: unknown) => void },
): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    const destination = new Writable({
      write(chunk: Uint8Array, _encoding, done) {
        chunks.push(chunk);
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
