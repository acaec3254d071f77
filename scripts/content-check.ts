import {
  checkFiles,
  checkStrokes,
  describeFault,
  inOrder,
} from '#app/features/content/exports.server.ts';
import type { Fault } from '#app/features/content/exports.server.ts';
import { listCourseFolders, readCourseFolder, readStrokes } from '#app/platform/content.server.ts';

// Usage: content:check [part of a file's name, its course before it]
const only = process.argv[2] ?? '';
let count = 0;

function report(folder: string, faults: readonly Fault[]): void {
  const shown = inOrder(faults).filter(({ file }) => `${folder}${file}`.includes(only));
  for (const fault of shown) console.log(`${folder}${describeFault(fault)}`);
  count += shown.length;
}

let files = 0;
for (const slug of await listCourseFolders()) {
  const folder = await readCourseFolder(slug);
  files += [...folder.keys()].filter((file) => `${slug}/${file}`.includes(only)).length;
  report(`${slug}/`, checkFiles(slug, folder).faults);
}
report('', checkStrokes(await readStrokes()));
// A name that no file has would otherwise look like files without a fault.
if (files === 0) console.log(`No file is called ${only}.`);
else console.log(count === 0 ? 'No faults.' : `${count} faults.`);
process.exitCode = files > 0 && count === 0 ? 0 : 1;
