import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

/** What the operator of this machine may have set is not for these commands. */
const NOTHING_SET = {
  DATABASE_URL: '',
  SECRET_KEY: '',
  PUBLIC_URL: '',
  SMTP_URL: '',
  DEMO_NOW: '',
};

export interface Ran {
  code: number | null;
  output: string;
  seconds: number;
}

/** Runs a command of package.json as its script does, with the settings given and no others. */
export function runCommand(
  script: 'backup' | 'restore',
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Ran> {
  const began = performance.now();
  const env = { ...process.env, ...NOTHING_SET, ...settings };
  const child = spawn(
    process.execPath,
    [
      join(PROJECT, 'node_modules/tsx/dist/cli.mjs'),
      ...['--import', './server/for-scripts.mjs', `scripts/${script}.ts`, ...args],
    ],
    {
      cwd: PROJECT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  return new Promise((done) =>
    child.once('close', (code) =>
      done({ code, output, seconds: (performance.now() - began) / 1000 }),
    ),
  );
}
