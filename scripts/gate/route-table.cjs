const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * The files that app/routes.ts and its part for fairs name. What else lies in app/routes is a part that several of them
 * share: an error page, a guard of one area.
 * @returns {string[]}
 */
function routeFiles() {
  return ['app/routes.ts', 'app/routes.fair.ts'].flatMap((name) => {
    const table = join(process.cwd(), name);
    if (!existsSync(table)) return [];
    const named = readFileSync(table, 'utf8').matchAll(/['"](routes\/[\w./-]+\.tsx?)['"]/g);
    return [...named].map(([, file]) => `app/${file}`);
  });
}

module.exports = { routeFiles };
