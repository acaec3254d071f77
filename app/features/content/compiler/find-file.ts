import type { Fault } from './fault.ts';

/** A fault of a file that is not there. */
export function missing(file: string, expected: string): Fault {
  return { file, line: 1, code: 'file-missing', expected, found: 'no such file' };
}

/** The file of a folder whose path this pattern fits. */
export function findFile(
  texts: ReadonlyMap<string, string>,
  folder: string,
  name: RegExp,
): string | undefined {
  return [...texts.keys()].find((file) => file.startsWith(folder) && name.test(file));
}
