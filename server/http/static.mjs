import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/** A file that was there when the process began and is gone. */
class Gone extends Error {}

/**
 * Serve what Vite built for browsers. Files below /assets and /fonts carry a digest in their name.
 * @param {string} folder
 * @returns {(req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse, pass: (error?: unknown) => void) => void}
 */
export function serveBuild(folder) {
  const serve = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    extensions: [],
    setHeaders(res, path) {
      if (!existsSync(join(folder, path))) throw new Gone();
      const forever = /^\/(?:assets|fonts)\//.test(path);
      res.setHeader(
        'Cache-Control',
        forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      );
    },
  });
  return (req, res, pass) => {
    // sirv lists the folder once and hears no error of the files that it streams.
    res.once('pipe', (file) => file.once('error', () => res.destroy()));
    try {
      serve(req, res, pass);
    } catch (error) {
      pass(error instanceof Gone ? undefined : error);
    }
  };
}
