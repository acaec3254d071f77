import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Fixtures {
  /** Console errors that a test expects, a 404 it asks for, say. */
  expectedConsole: RegExp[];
  /** What the browser complained about: policy violations, errors, foreign requests. */
  complaints: string[];
}

/**
 * Every test fails when the browser complains: a violation of the content security policy, an
 * error on the console or in a script, a request to another origin. What else it opened is closed with
 * it: pages go on asking the server for news, and memory that grows short takes stores from pages.
 */
export const test = base.extend<Fixtures>({
  expectedConsole: [[], { option: true }],
  complaints: [
    async ({ context, browser, baseURL, expectedConsole }, use) => {
      const complaints: string[] = [];
      await watch(context, { origin: new URL(baseURL ?? '').origin, complaints });
      await use(complaints);
      const others = browser.contexts().filter((other) => other !== context);
      await Promise.all(others.map((other) => other.close()));
      const isExpected = (text: string) => expectedConsole.some((each) => each.test(text));
      expect(complaints.filter((text) => !isExpected(text))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** What is said of no fault. */
const HARMLESS = [
  // The script of the watch is kept out of frames that may run none: kept mails.
  /^Blocked script execution .* frame is sandboxed/,
  // A page that is left while it still asks where its links lead; a link asks again when it is pressed.
  /^Failed to fetch manifest patches TypeError: Failed to fetch/,
];

/** For contexts a test makes itself: the same watch. */
export async function watch(
  context: BrowserContext,
  { origin, complaints }: { origin: string; complaints: string[] },
): Promise<void> {
  await context.exposeBinding('reportPolicyViolation', (_source, text: string) => {
    complaints.push(`policy: ${text}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      const text = `${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber} ${sample}`;
      (window as unknown as PolicyReporter).reportPolicyViolation(text);
    });
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' || HARMLESS.some((each) => each.test(message.text()))) return;
    complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (webError) => complaints.push(`script: ${webError.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) {
      complaints.push(`foreign request: ${request.url()}`);
    }
  });
}

interface PolicyReporter {
  reportPolicyViolation: (text: string) => void;
}

interface WithAxe {
  axe: { run: (root: Document | Element, options: object) => Promise<AxeResults> };
}

/**
 * Fails with every fault axe finds on the page as it is now, best practices included. The script
 * enters by the debugging protocol, so the page's policy stays as it is. Needs JavaScript on.
 * @param only a selector, to look at a part, or rules, to look for those
 */
export async function expectNoAxeFaults(
  page: Page,
  only: { within?: string; rules?: string[] } = {},
): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const found = await page.evaluate(async ({ within: selector, rules }) => {
    const root = selector ? document.querySelector(selector) : document;
    if (!root) throw new Error(`Nothing on the page matches ${selector}.`);
    const { violations } = await (window as unknown as WithAxe).axe.run(root, {
      resultTypes: ['violations'],
      ...(rules && { runOnly: rules }),
    });
    return violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}\n${failureSummary}`),
    }));
  }, only);
  expect.soft(found, `axe on ${page.url()}`).toEqual([]);
}

/** All that axe looks for in light, and in dark what depends on colours: it is the same document. */
export async function expectSoundColours(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoAxeFaults(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoAxeFaults(page, { rules: ['color-contrast', 'link-in-text-block'] });
}
