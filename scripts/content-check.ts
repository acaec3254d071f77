import {
  checkFiles,
  checkStrokes,
  describeFault,
  inOrder,
} from '#app/features/content/exports.server.ts';
import type { Fault } from '#app/features/content/exports.server.ts';
import { listCourseFolders, readCourseFolder, readStrokes } from '#app/platform/content.server.ts';

// Usage: content:check [part of a file name]
const only = process.argv[2] ?? '';
let count = 0;

function report(folder: string, faults: readonly Fault[]): void {
  const shown = inOrder(faults).filter((fault) => fault.file.includes(only));
  for (const fault of shown) console.log(`${folder}${describeFault(fault)}`);
  count += shown.length;
}

for (const slug of await listCourseFolders()) {
  report(`${slug}/`, checkFiles(slug, await readCourseFolder(slug)).faults);
}
report('', checkStrokes(await readStrokes()));
console.log(count === 0 ? 'No faults.' : `${count} faults.`);
process.exitCode = count === 0 ? 0 : 1;
