import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { makePen } from '#app/platform/pdf/pen.ts';
import { loadFaces } from '#app/platform/pdf/faces.server.ts';
import { makeTypesetter } from '#app/platform/pdf/measure.server.ts';
import { PAPER, type Sheet } from '#app/platform/pdf/sheet.ts';
import type { Filled, Kind } from '../kinds.ts';
import { CAREER_SETTERS } from './career-sheets.ts';
import { startFlow } from './flow.ts';
import { makePdf } from './make-pdf.server.ts';
import { historyRows, setRireki } from './rireki.ts';

const on = { calendar: 'era', today: '2026-11-27' } as const;
const LONG = '相手の困りごとから始める進め方を、「貴社の商品」を届ける仕事で生かしたいです。';
const MANY = Array.from({ length: 20 }, (_, at) => `${2000 + at}-04 ${LONG}`).join('\n');
const FULL: Filled = {
  ...{ name: 'María-José Nguyễn Thị Łucja von Habsburg', kana: 'マリアホセ', birth: '1999-05-14' },
  ...{ postal: '010-0951', address: '秋田県', phone: '080', email: 'a@b.example' },
  ...{ education: MANY, work: MANY, qualifications: MANY, appeal: LONG.repeat(30) },
  ...{ wishes: LONG, summary: LONG, employer: '東北の市教育委員会', duties: LONG.repeat(50) },
  ...{ projects: `${LONG.repeat(70)}\n\n- one`, earlier: MANY, skills: 'Python' },
};

async function sheetsOf(kind: Kind, filled: Filled): Promise<Sheet[]> {
  const flow = startFlow(makePen(makeTypesetter(await loadFaces())), kind === 'cv' ? 'en' : 'ja');
  if (kind === 'rireki') setRireki(flow, filled, on);
  else CAREER_SETTERS[kind](flow, filled, on);
  return flow.sheets;
}

const linesOf = (sheets: readonly Sheet[]) =>
  sheets.flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines));
const textOf = (sheets: readonly Sheet[]) =>
  linesOf(sheets)
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join('');

describe('a document as a file', () => {
  it.each(['rireki', 'shokumu', 'cv'] as const)(
    'of kind %s holds all that was typed on its pages, however long',
    async (kind) => {
      const sheets = await sheetsOf(kind, FULL);
      for (const { baseline, x } of linesOf(sheets)) {
        expect(baseline).toBeLessThan(PAPER.height - 20);
        expect(x).toBeGreaterThan(20);
      }
      const text = textOf(sheets).replaceAll(/\s/gu, '');
      const name = (FULL.name ?? '').replaceAll(/\s/gu, '');
      expect(text).toContain(name);
      expect(text).not.toContain('〓');
      expect(text.split('相手の困りごと').length).toBeGreaterThan(20);
    },
  );

  it('begins no line with a closing mark and ends none with an opening one', async () => {
    for (const { runs } of linesOf(await sheetsOf('rireki', FULL))) {
      const line = runs.map(({ text }) => text).join('');
      expect(line).not.toMatch(/^[、。」）ー]/u);
      expect(line).not.toMatch(/[「（〒]$/u);
    }
  });

  it('has a name and empty cells where nothing else was typed', async () => {
    const sheets = await sheetsOf('rireki', { name: 'Ng' });
    expect(sheets).toHaveLength(2);
    expect(textOf(sheets)).toContain('令和8年11月27日現在');
    expect(textOf(sheets)).not.toMatch(/満|undefined|null|以上/u);
    expect(await sheetsOf('cv', { name: 'Ng' })).toHaveLength(1);
  });

  it('asks neither for a photograph, commute, dependants nor a spouse', async () => {
    const text = textOf(await sheetsOf('rireki', FULL));
    expect(text).not.toMatch(/写真|通勤|扶養|配偶者/u);
    expect(text).toContain('記載は任意です');
  });

  it('writes 以上 once, under schools and posts that stand under their words', () => {
    const rows = historyRows('2017-04 入学', '2021-04 入社\n以上');
    const words = rows.map((row) =>
      'line' in row ? row.line.text : 'middle' in row ? row.middle : 'end' in row ? row.end : '',
    );
    expect(words).toEqual(['学歴', '入学', '', '職歴', '入社', '以上']);
  });

  it('names its title, language and structure, and is the same to the byte', async () => {
    const bytes = await makePdf('rireki', FULL, on);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.getTitle()).toBe(`履歴書 ${FULL.name}`);
    expect(document.catalog.get(PDFName.of('Lang'))?.toString()).toContain('ja');
    expect(document.catalog.lookup(PDFName.of('StructTreeRoot'))).toBeInstanceOf(PDFDict);
    const again = await makePdf('rireki', FULL, on);
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });
});
