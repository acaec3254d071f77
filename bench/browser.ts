import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { ensureBrowser } from '../scripts/gate/browser.mjs';
import { median } from './load.ts';

const TRIES = 5;

export interface Visit {
  requests: number;
  kilobytes: number;
  scriptKilobytes: number;
  fontKilobytes: number;
  audioKilobytes: number;
  paint: number;
  ready: number;
  load: number;
}

export interface BrowserFigures {
  /** Where a system Japanese face is found. */
  cold: Visit;
  warm: Visit;
  /** On a machine without one. */
  coldWithoutFace: Visit;
}

/** Opens a lesson as a signed-in learner at phone size, without and with a cache: medians of five. */
export async function measureBrowser(lesson: {
  url: string;
  cookie: string;
}): Promise<BrowserFigures> {
  const executablePath = await ensureBrowser(join(import.meta.dirname, '..'));
  const { cold, warm } = await inBrowser(executablePath, {}, (browser) => visits(browser, lesson));
  const folder = mkdtempSync(join(tmpdir(), 'kakehashi-faces-'));
  try {
    const env = withoutJapaneseFaces(folder);
    const without = await inBrowser(executablePath, env, (browser) => visits(browser, lesson));
    return { cold, warm, coldWithoutFace: without.cold };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A font configuration that knows the Latin faces of the machine only. */
function withoutJapaneseFaces(folder: string): Record<string, string> {
  const file = join(folder, 'fonts.conf');
  const latin = ['dejavu', 'liberation', 'liberation2', 'freefont']
    .map((name) => `<dir>/usr/share/fonts/truetype/${name}</dir>`)
    .join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${latin}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}

async function inBrowser<T>(
  executablePath: string,
  env: Record<string, string>,
  work: (browser: Browser) => Promise<T>,
): Promise<T> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const variables = { ...(process.env as Record<string, string>), ...env };
  const browser = await chromium.launch({ executablePath, args, env: variables });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

async function visits(browser: Browser, lesson: { url: string; cookie: string }) {
  const cold: Visit[] = [];
  const warm: Visit[] = [];
  for (let n = 0; n < TRIES; n += 1) {
    const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
    const [name = '', value = ''] = lesson.cookie.split('=');
    await context.addCookies([{ name, value, url: lesson.url }]);
    const page = await context.newPage();
    cold.push(await visit(page, lesson.url));
    await page.goto('about:blank');
    warm.push(await visit(page, lesson.url));
    await context.close();
  }
  return { cold: middle(cold), warm: middle(warm) };
}

async function visit(page: Page, url: string): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  const traffic = await watchTraffic(session);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  const times = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const { domContentLoadedEventEnd, loadEventEnd } = navigation as PerformanceNavigationTiming;
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    return { paint, ready: domContentLoadedEventEnd, load: loadEventEnd };
  });
  const sizes = traffic();
  await session.detach();
  return { ...sizes, ...times };
}

/** Counts what crosses the wire; what the cache gives counts nothing. */
async function watchTraffic(session: CDPSession) {
  const types = new Map<string, string>();
  const bytes = new Map<string, number>();
  const cached = new Set<string>();
  session.on('Network.requestWillBeSent', (event) => {
    if (event.request.url.startsWith('http')) types.set(event.requestId, event.type ?? 'Other');
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) cached.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (types.has(requestId)) bytes.set(requestId, encodedDataLength);
  });
  await session.send('Network.enable');
  return () => {
    const sent = [...types.keys()].filter((id) => !cached.has(id));
    const kilobytes = (wanted?: string) =>
      sent
        .filter((id) => wanted === undefined || types.get(id) === wanted)
        .reduce((sum, id) => sum + (bytes.get(id) ?? 0), 0) / 1024;
    return {
      requests: sent.length,
      kilobytes: kilobytes(),
      scriptKilobytes: kilobytes('Script'),
      fontKilobytes: kilobytes('Font'),
      audioKilobytes: kilobytes('Media'),
    };
  };
}

function middle(taken: readonly Visit[]): Visit {
  const of = (key: keyof Visit) => median(taken.map((each) => each[key]));
  return {
    ...{ requests: of('requests'), kilobytes: of('kilobytes'), paint: of('paint') },
    ...{ scriptKilobytes: of('scriptKilobytes'), fontKilobytes: of('fontKilobytes') },
    ...{ audioKilobytes: of('audioKilobytes'), ready: of('ready'), load: of('load') },
  };
}
