import sirv from 'sirv';

/**
 * Serve what Vite built for browsers. Files below /assets and /fonts carry a digest in their name.
 * @param {string} folder
 * @returns {(req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse, pass: () => void) => void}
 */
export function serveBuild(folder) {
  return sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    extensions: [],
    setHeaders(res, path) {
      const forever = /^\/(?:assets|fonts)\//.test(path);
      res.setHeader(
        'Cache-Control',
        forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      );
    },
  });
}
