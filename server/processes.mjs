import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What the operating system says about the process with this id, or undefined when there is none.
 * The mark changes when the id is given to another process, so a recorded mark tells the two apart.
 * @param {number} pid
 * @returns {{ name: string, mark: string } | undefined}
 */
export function lookUpProcess(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** The mark of this very process. */
export function ownMark() {
  return lookUpProcess(process.pid)?.mark ?? '';
}

function fromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    const fields = stat.slice(end + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    return { name: stat.slice(stat.indexOf('(') + 1, end), mark: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

function fromPs(pid) {
  const found = spawnSync('ps', ['-o', 'lstart=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  const line = found.stdout?.trim();
  if (!line) return undefined;
  return { name: line.slice(24).trim(), mark: line.slice(0, 24) };
}
