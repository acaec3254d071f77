import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What a file does to its process that the next one would find there. */
const CHANGES_PROCESS =
  /giveSettings\(\{|useFakeTimers|setSystemTime|vi\.(?:mock|doMock|stub\w+|resetModules)\(/u;

/**
 * A race test has a database of its own, and starts the product, which is composed once in a process.
 * @param {string} file
 */
export const isRace = (file) => /\.race\.test\.tsx?$/u.test(file);

/**
 * Test files by whether they may share a process, which spares each the loading of all that it imports.
 * @param {string} root
 * @param {string[]} folders from the root
 * @returns {{ shared: string[], alone: string[] }} paths from the root, sorted
 */
export function testFiles(root, folders) {
  const files = folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter(({ name }) => /\.test\.tsx?$/u.test(name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const isAlone = (file) =>
    isRace(file) || CHANGES_PROCESS.test(readFileSync(join(root, file), 'utf8'));
  return { shared: files.filter((file) => !isAlone(file)), alone: files.filter(isAlone) };
}
