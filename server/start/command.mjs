import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Run npm as whoever started us does, keeping its words for the case that it fails.
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath;
  const [command, ...first] =
    cli && /\.c?js$/.test(cli) && existsSync(cli) ? [process.execPath, cli] : ['npm'];
  return runCommand(command, [...first, ...args], options);
}

/** @returns {Promise<{ code: number | null, output: string }>} */
export function runCommand(command, args, { cwd, env = process.env }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const endWithUs = () => child.kill();
    process.once('exit', endWithUs);
    let output = '';
    const keep = (chunk) => (output = (output + chunk).slice(-20_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on('close', (code) => {
      process.off('exit', endWithUs);
      resolve({ code, output });
    });
  });
}

/** The end of what a command said, indented. */
export function lastLines(output, count = 25) {
  const lines = output.trimEnd().split('\n').slice(-count);
  return lines.map((line) => `    ${line}`).join('\n');
}
