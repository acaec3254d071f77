import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { testFiles } from './scripts/gate/test-files.mjs';

const kinds = {
  component: ['app/**/*.component.test.{ts,tsx}', 'tests/component/**/*.test.{ts,tsx}'],
  kill: ['tests/kill/**/*.test.{ts,mjs}'],
};

const { shared, alone } = testFiles(import.meta.dirname, ['tests/integration', 'tests/routes']);

function integration(
  name: string,
  { include, isolate = true }: { include: string[]; isolate?: boolean },
): TestProjectInlineConfiguration {
  return {
    extends: true,
    esbuild: { jsx: 'automatic' },
    test: {
      ...{ name, include, isolate },
      globalSetup: ['tests/setup/global-database.ts'],
      setupFiles: [
        'tests/setup/console.ts',
        'tests/setup/matchers.ts',
        'tests/setup/database-hooks.ts',
        ...(isolate ? [] : ['tests/setup/followers.ts']),
      ],
      maxWorkers: 2,
    },
  };
}

/**
 * Four sorts of projects by what a test needs: nothing (unit), a document (component), a database
 * (integration; alone where it changes its process), processes and databases of its own to kill (kill).
 */
export default defineConfig({
  test: {
    allowOnly: !process.env.CI && !process.env.KAKEHASHI_GATE,
    restoreMocks: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A rule leaves nothing in its process: each file is spared a process, and what it imports, of its own.
          isolate: false,
          include: [
            '{app,db,scripts,server,bench}/**/*.test.{ts,tsx,mjs}',
            'eslint-rules/**/*.test.js',
            'tests/{setup,factories,content}/**/*.test.ts',
          ],
          exclude: [...kinds.component, '**/node_modules/**'],
          setupFiles: ['tests/setup/console.ts', 'tests/setup/matchers.ts'],
        },
      },
      {
        extends: true,
        esbuild: { jsx: 'automatic' },
        test: {
          name: 'component',
          environment: 'jsdom',
          include: kinds.component,
          setupFiles: [
            'tests/setup/console.ts',
            'tests/setup/matchers.ts',
            'tests/setup/component.ts',
          ],
        },
      },
      integration('integration', { include: shared, isolate: false }),
      integration('integration-alone', { include: alone }),
      {
        extends: true,
        test: {
          name: 'kill',
          include: kinds.kill,
          setupFiles: ['tests/setup/matchers.ts'],
          maxWorkers: 2,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
