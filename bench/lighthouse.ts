import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { ensureBrowser } from '../scripts/gate/browser.mjs';
import { freePort } from './product.ts';

export interface Scores {
  path: string;
  performance: number;
  accessibility: number;
  bestPractices: number;
  /** Audits that cost points, by id. */
  faults: string[];
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

/** Lighthouse at its phone settings, one page after the other. */
export async function scorePages(
  origin: string,
  pages: readonly { path: string; cookie?: string }[],
): Promise<Scores[]> {
  const executablePath = await ensureBrowser(join(import.meta.dirname, '..'));
  const port = await freePort();
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [`--remote-debugging-port=${port}`, ...root];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const scores: Scores[] = [];
    for (const { path, cookie } of pages) {
      const result = await lighthouse(`${origin}${path}`, {
        port,
        logLevel: 'silent',
        onlyCategories: CATEGORIES,
        ...(cookie ? { extraHeaders: { Cookie: cookie } } : {}),
      });
      if (!result) throw new Error(`Lighthouse gave nothing for ${path}`);
      scores.push({ path, ...scoresOf(result.lhr) });
    }
    return scores;
  } finally {
    await browser.close();
  }
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

function scoresOf({ categories, audits }: Report): Omit<Scores, 'path'> {
  const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
  const counted = CATEGORIES.flatMap((id) => categories[id]?.auditRefs ?? []);
  const faults = counted.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    faults: faults.map(({ id }) => id),
  };
}
