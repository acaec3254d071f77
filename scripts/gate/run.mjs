import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { waitForLock } from '../../server/lock.mjs';
import { ensureInstalled } from '../../server/start/install.mjs';
import { ensureBrowser } from './browser.mjs';
import { countVitest, countPlaywright } from './counts.mjs';
import { failuresIn } from './failures.mjs';
import { gateEnvironment, runProcess } from './process.mjs';
import { fastSteps, staticSteps, steps } from './steps.mjs';

const root = resolve(import.meta.dirname, '../..');
const reports = join(root, '.cache/gate');
const COUNT = { vitest: countVitest, playwright: countPlaywright };

/**
 * Run every step, also after one has failed, so that one run shows everything.
 * @param {{ isFast: boolean }} options
 * @returns {Promise<number>} the exit code
 */
export async function runGate({ isFast }) {
  mkdirSync(reports, { recursive: true });
  const results = [];
  const outcome = {};
  const keep = (result) => {
    results.push(result);
    outcome[result.name] = result.failed === 0 ? 'passed' : 'failed';
  };
  keep(await runStep(packages, { outcome, isFast }));
  if (outcome.packages === 'failed') return conclude(results);
  if (!isFast) keep(await runStep(browser, { outcome, isFast }));
  for (const result of await inPairs(staticSteps, (step) => runKept(step, isFast))) keep(result);
  for (const step of isFast ? fastSteps : steps) keep(await runStep(step, { outcome, isFast }));
  return conclude(results);
}

/** The static steps do not disturb each other: two at a time, their output in the order of the list. */
async function inPairs(list, run) {
  const open = [...list];
  const done = new Map();
  const work = async () => {
    for (let step = open.shift(); step; step = open.shift()) done.set(step, await run(step));
  };
  await Promise.all([work(), work()]);
  return list.map((step) => {
    const { output, ...result } = done.get(step);
    process.stdout.write(`\n== ${step.name}\n${output}`);
    return result;
  });
}

async function runKept(step, isFast) {
  const began = performance.now();
  const { isRight, output } = await runCommands(step, { isFast, isKept: true });
  const seconds = (performance.now() - began) / 1000;
  const counts = { passed: Number(isRight), failed: Number(!isRight), skipped: 0 };
  return { name: step.name, seconds, output, ...counts };
}

/** @type {import('./steps.mjs').Step} */
const packages = {
  name: 'packages',
  async work() {
    const lock = await waitForLock(join(root, '.cache/install.lock'), {
      onWait: () => process.stdout.write('Another process is installing here; waiting for it.\n'),
    });
    try {
      await ensureInstalled(root, (note) => process.stdout.write(`${note}\n`));
    } finally {
      lock.release();
    }
  },
};

/** @type {import('./steps.mjs').Step} */
const browser = {
  name: 'browser',
  async work() {
    process.env.CHROMIUM_PATH = await ensureBrowser(root);
    process.stdout.write(`${process.env.CHROMIUM_PATH}\n`);
  },
};

async function runStep(step, { outcome, isFast }) {
  const blocked = (step.needs ?? []).filter((name) => outcome[name] !== 'passed');
  if (blocked.length > 0) {
    process.stdout.write(`\n== ${step.name}: not run, for ${blocked.join(' and ')} failed\n`);
    return { name: step.name, seconds: 0, passed: 0, failed: 1, skipped: 0 };
  }
  process.stdout.write(`\n== ${step.name}\n`);
  const began = performance.now();
  const counts = await (step.work ? runWork(step) : runCounted(step, isFast));
  return { name: step.name, seconds: (performance.now() - began) / 1000, ...counts };
}

async function runWork(step) {
  try {
    await step.work?.();
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    process.stdout.write(`${error.message}\n${error.remedy ?? ''}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function runCounted(step, isFast) {
  const { isRight, report } = await runCommands(step, { isFast, isKept: false });
  if (!step.runner) return { passed: Number(isRight), failed: Number(!isRight), skipped: 0 };
  const counts = COUNT[step.runner](report, isRight);
  return { ...counts, failures: failuresIn(step.runner, report, root) };
}

async function runCommands(step, { isFast, isKept }) {
  const report = join(reports, `${step.name}.json`);
  rmSync(report, { force: true });
  let isRight = true;
  let output = '';
  for (const args of step.commands?.({ report, isFast }) ?? []) {
    const env = gateEnvironment(process.env, { KAKEHASHI_REPORT: report });
    const result = await runProcess(args, { cwd: root, env, minutes: step.minutes ?? 10, isKept });
    isRight &&= result.code === 0;
    output += result.output;
  }
  return { isRight, report, output };
}

function conclude(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const failures = results.flatMap(({ failures: of = [] }) => of);
  if (failures.length > 0) process.stdout.write(`\n== failed tests\n${failures.join('\n')}\n`);
  process.stdout.write('\n== result\n');
  for (const { name, seconds, passed, failed, skipped } of results) {
    const verdict = failed > 0 ? 'FAILED' : 'ok';
    const counts = `${passed} passed, ${failed} failed, ${skipped} skipped`;
    process.stdout.write(
      `${name.padEnd(12)} ${verdict.padEnd(7)} ${seconds.toFixed(1).padStart(7)} s   ${counts}\n`,
    );
  }
  const whole = performance.now() / 1000;
  process.stdout.write(`${'in all'.padEnd(20)} ${whole.toFixed(1).padStart(7)} s\n`);
  process.stdout.write(
    `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`,
  );
  return sum('failed') === 0 ? 0 : 1;
}
