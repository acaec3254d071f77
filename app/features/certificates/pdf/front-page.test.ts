import { expect, test } from 'vitest';
import { certificateView } from '#tests/factories/certificate-views.ts';
import { documentText } from './document-text.server.ts';
import { loadFaces } from '#app/platform/pdf/faces.server.ts';
import { setFrontPage } from './front-page.server.ts';
import { makeTypesetter } from '#app/platform/pdf/measure.server.ts';
import { makePen } from '#app/platform/pdf/pen.ts';
import { PAPER } from '#app/platform/pdf/sheet.ts';
import { MARGIN } from './sheet.ts';

const LONG = [
  'x'.repeat(100),
  'W'.repeat(100),
  '漢'.repeat(100),
  'Nguyễn Thị Ánh Nguyệt '.repeat(4).trim(),
  'a\u0323\u0301'.repeat(33),
  '漢'.repeat(200),
  'Wołodźko-Ștefănescu '.repeat(5).trim(),
];

test.each(LONG)('a long name stays on its page and covers nothing: %s', async (name) => {
  const faces = await loadFaces();
  const set = makeTypesetter(faces);
  const issuer = { en: 'Long issuing organisation '.repeat(7), ja: '発行団体'.repeat(40) };
  const view = certificateView({
    snapshot: {
      name,
      katakana: 'ア'.repeat(100),
      course: {
        slug: 'long',
        title: { en: 'A course with a long name '.repeat(6), ja: '長い名前の講座'.repeat(12) },
        version: '12.34',
      },
      issuer: { name: issuer, title: { en: 'Director', ja: '代表' } },
    },
  });
  const text = documentText(view, 'https://kakehashi.example/verify/7K2M9PXQRS4T0110');
  const { blocks } = setFrontPage(text, makePen(set), []);
  const lines = blocks.flatMap((block) =>
    block.lines.map(({ x, baseline, size, runs }) => {
      const width = runs.reduce(
        (sum, run) => sum + set.width(run.text, { face: run.face, size }),
        0,
      );
      return { x, end: x + width, baseline, size };
    }),
  );
  for (const [index, line] of lines.entries()) {
    expect(line.x).toBeGreaterThanOrEqual(MARGIN - 0.5);
    expect(line.end).toBeLessThanOrEqual(PAPER.width - MARGIN + 0.5);
    expect(line.baseline).toBeLessThan(PAPER.height - 36);
    const meets = lines
      .slice(index + 1)
      .filter(({ x, end }) => x < line.end && line.x < end)
      .find(
        ({ baseline, size }) =>
          Math.abs(baseline - line.baseline) < 0.9 * Math.min(size, line.size),
      );
    expect(meets).toBeUndefined();
  }
});
