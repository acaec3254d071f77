import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockHolder, takeLock } from '../lock.mjs';

/**
 * The build as this start found it, under a name of its own: while it runs, another build may take
 * the place of build/ without any page, script or replaced process meeting the wrong one. The files
 * are links and take no room.
 * @param {string} cloneDir
 * @returns {{ folder: string, release: () => void }}
 */
export function keepBuild(cloneDir) {
  const running = join(cloneDir, '.cache/running');
  removeLeftOver(running);
  const folder = join(running, String(process.pid));
  const lock = takeLock(`${folder}.lock`);
  linkTree(join(cloneDir, 'build'), folder);
  return {
    folder,
    release() {
      rmSync(folder, { recursive: true, force: true });
      if ('release' in lock) lock.release();
    },
  };
}

/** What starts left that were killed before they could clear up. */
function removeLeftOver(running) {
  const names = existsSync(running) ? readdirSync(running) : [];
  for (const pid of new Set(names.map((name) => name.split('.')[0] ?? name))) {
    if (lockHolder(join(running, `${pid}.lock`))) continue;
    rmSync(join(running, pid), { recursive: true, force: true });
    rmSync(join(running, `${pid}.lock`), { force: true });
  }
}

function linkTree(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkOrCopy(source, target);
  }
}

/** Some file systems know no hard links. */
function linkOrCopy(source, target) {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
