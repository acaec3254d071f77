import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { formatFile } from '#app/features/content/exports.server.ts';
import { courseFolder, listCourseFolders, readCourseFolder } from '#app/platform/content.server.ts';

// Usage: content:format [--check] [part of a file name]
const isCheck = process.argv.includes('--check');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
let count = 0;

for (const slug of await listCourseFolders()) {
  for (const [file, content] of await readCourseFolder(slug)) {
    if (typeof content !== 'string' || !file.includes(only)) continue;
    const formatted = formatFile(file, content);
    if (formatted === content) continue;
    count += 1;
    console.log(`${slug}/${file}`);
    if (!isCheck) await writeFile(path.join(courseFolder(slug), file), formatted);
  }
}
console.log(`${count} files ${isCheck ? 'are not in canonical form' : 'formatted'}.`);
process.exitCode = isCheck && count > 0 ? 1 : 0;
