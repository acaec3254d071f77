import { spawnSync } from 'node:child_process';
import { Refusal } from '../refusal.mjs';

const NAME = 'kakehashi';

export const isRoot = () => process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root, so root lends it a system user of its own.
 * @returns {{ uid: number, gid: number }}
 */
export function systemUser() {
  const known = lookUp();
  if (known) return known;
  create();
  const made = lookUp();
  if (!made) {
    throw new Refusal(
      'PostgreSQL does not run as root, and no system user could be made for it.',
      `Run: useradd --system ${NAME}    (or start as an ordinary user, or set DATABASE_URL)`,
    );
  }
  return made;
}

function lookUp() {
  const read = (flag) => spawnSync('id', [flag, NAME], { encoding: 'utf8' });
  const [user, group] = [read('-u'), read('-g')];
  if (user.status !== 0 || group.status !== 0) return undefined;
  return { uid: Number(user.stdout), gid: Number(group.stdout) };
}

function create() {
  /** @type {[string, ...string[]][]} */
  const attempts = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/bin/false', NAME],
    ['adduser', '--system', '--group', '--no-create-home', '--shell', '/bin/false', NAME],
    ['adduser', '-S', '-H', '-D', '-s', '/bin/false', NAME],
  ];
  for (const [command, ...args] of attempts) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return;
  }
}
