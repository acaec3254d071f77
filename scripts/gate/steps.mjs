/**
 * The gate as lists, read from top to bottom.
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<void>} [work] done in this process, or
 * @property {(run: { report: string, isFast: boolean }) => string[][]} [commands] as Node's arguments
 * @property {'vitest' | 'playwright'} [runner] whose report is counted; else the step counts as one
 * @property {string[]} [needs] steps that must have passed
 * @property {number} [minutes] after which a step is taken to hang, is stopped and has failed; far
 *   above what it takes on a slow machine, for being slow is not being wrong
 */

const bin = (path) => `node_modules/${path}`;

/** @returns {Step} */
const vitest = (project, more = {}) => ({
  name: project,
  runner: 'vitest',
  commands: ({ report }) => [
    [
      bin('vitest/vitest.mjs'),
      ...['run', '--project', `${project}*`, '--reporter=default', '--reporter=json'],
      `--outputFile.json=${report}`,
    ],
  ],
  ...more,
});

/** @type {Step[]} */
export const staticSteps = [
  {
    name: 'format',
    commands: () => [[bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
  },
  {
    name: 'lint',
    commands: ({ isFast }) => [
      [
        bin('eslint/bin/eslint.js'),
        ...['.', '--max-warnings=0'],
        ...(isFast ? ['--cache', '--cache-location=.cache/eslint/'] : []),
      ],
    ],
  },
  {
    name: 'boundaries',
    commands: () => [
      [
        bin('dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
        ...['app', 'db', 'server', 'scripts', 'tests'],
      ],
    ],
  },
  { name: 'sizes', commands: () => [['scripts/gate/sizes.mjs']] },
  { name: 'dead code', commands: () => [[bin('knip/bin/knip.js')]] },
  {
    name: 'types',
    commands: () => [
      [bin('typescript/bin/tsc'), '--project', 'tsconfig.json'],
      [bin('typescript/bin/tsc'), '--project', 'tsconfig.node.json'],
    ],
  },
];

/** What follows the static steps in npm run check.
 * @type {Step[]}
 */
export const fastSteps = [vitest('unit')];

/** @type {Step[]} */
export const steps = [
  ...fastSteps,
  vitest('component'),
  vitest('integration', { minutes: 25 }),
  { name: 'build', commands: () => [['scripts/gate/build.mjs']] },
  { name: 'bytes', needs: ['build'], commands: () => [['scripts/gate/bytes.mjs']] },
  vitest('kill', { minutes: 25 }),
  {
    name: 'e2e',
    runner: 'playwright',
    needs: ['browser', 'build'],
    minutes: 45,
    commands: () => [[bin('@playwright/test/cli.js'), 'test']],
  },
];
