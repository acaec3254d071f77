import { defineConfig } from '@playwright/test';
import { presentBrowser } from './scripts/gate/browser.mjs';

const isGate = Boolean(process.env.KAKEHASHI_GATE);
const executablePath = presentBrowser();
const report = process.env.KAKEHASHI_REPORT ?? '.cache/gate/e2e.json';

/** Journeys in a real browser through the built product; tests/e2e/global-setup.ts starts it. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  forbidOnly: isGate,
  retries: 0,
  workers: 2,
  // What hangs is ended; what is slow, on a machine with much else to do, is not wrong.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: report }]],
  use: {
    ...(process.env.E2E_BASE_URL ? { baseURL: process.env.E2E_BASE_URL } : {}),
    locale: 'en-GB',
    timezoneId: 'America/Chicago',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    // A trace of every test takes a fifth of the time of all; who repairs one runs it alone.
    trace: isGate ? 'off' : 'retain-on-failure',
    launchOptions: executablePath ? { executablePath } : {},
  },
});
