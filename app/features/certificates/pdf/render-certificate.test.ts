import fontkit from '@pdf-lib/fontkit';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFContext,
  type PDFPage,
} from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { certificateView } from '#tests/factories/certificate-views.ts';
import { renderCertificate } from './render-certificate.server.ts';

const options = { verifyUrl: 'https://kakehashi.example/verify/7K2M9PXQRS4T0110' };

/** As long as those of the pre-arrival course, where one in nine wants two lines. */
const CAN_DOS = [
  ['「あ」から「こ」までの10文字を読むことができる。', 'I can read the letters from あ to こ.'],
  ['名前を言い、初対面のあいさつをすることができる。', 'I can say my name and greet people.'],
  ['電話で、何がどこで起きたかを言うことができる。', 'I can say what has happened and where.'],
  ['もう一度言うように頼むことができる。', 'I can ask somebody to say something again.'],
  [
    '町の名前や、人、食べ物、体のことばを入力することができる。',
    `I can type the name ${'of the town '.repeat(5)}.`,
  ],
  ['時刻を聞いたり言ったりすることができる。', 'I can ask for times and say them.'],
  ['値段を聞いて、金額を理解することができる。', 'I can ask the price and understand it.'],
  ['レジでよく聞かれる質問に答えることができる。', 'I can answer the usual questions at the till.'],
  [
    'お湯、電気、ガスが使えないことを伝えることができる。',
    'I can say that there is no hot water or gas.',
  ],
] as const;

const stream = (value: unknown) => {
  if (!(value instanceof PDFRawStream)) throw new Error('not a stream');
  return decodePDFRawStream(value).decode();
};
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** A font of the file: the text of each glyph, and whether the glyph has an outline. */
function readFont(font: PDFDict) {
  const cmap = latin(stream(font.lookup(PDFName.of('ToUnicode'))));
  const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
  const descriptor = descendant.lookup(PDFName.of('FontDescriptor'), PDFDict);
  const file = fontkit.create(stream(descriptor.lookup(PDFName.of('FontFile2'))));
  const textOf = new Map<string, string>();
  for (const [, glyph = '', text = ''] of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]+)>/giu)) {
    textOf.set(glyph.toLowerCase(), Buffer.from(text, 'hex').swap16().toString('utf16le'));
  }
  const isDrawn = (glyph: string) => file.getGlyph(Number.parseInt(glyph, 16)).path.bbox.width > 0;
  return { textOf, isDrawn };
}

type Font = ReturnType<typeof readFont>;

const NO_FONT: Font = { textOf: new Map(), isDrawn: () => false };

function operatorsOf(page: PDFPage, context: PDFContext): string {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  return streams.map((one) => latin(stream(context.lookup(one)))).join('\n');
}

function fontsOf(page: PDFPage): Map<string, Font> {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const names = fonts?.keys() ?? [];
  return new Map(names.map((name) => [name.asString(), readFont(fonts!.lookup(name, PDFDict))]));
}

function readGlyphs(hex: string, { textOf, isDrawn }: Font) {
  return (hex.match(/.{4}/gu) ?? []).map((glyph) => {
    const character = textOf.get(glyph.toLowerCase()) ?? '\uFFFD';
    return { character, seen: character === ' ' || isDrawn(glyph) };
  });
}

/** The text of a page as a reader's software finds it, the characters that left no mark, the sizes. */
function readPage(page: PDFPage, context: PDFContext) {
  const fonts = fontsOf(page);
  const invisible: string[] = [];
  const sizes: number[] = [];
  let text = '';
  let font = NO_FONT;
  const shown = /(\/\S+) (\S+) Tf|<([0-9a-f]*)> Tj|ET/giu;
  for (const [operator, name, size, hex = ''] of operatorsOf(page, context).matchAll(shown)) {
    if (operator === 'ET') text += '\n';
    if (name) font = fonts.get(name) ?? NO_FONT;
    if (name) sizes.push(Number(size));
    const glyphs = readGlyphs(hex, font);
    text += glyphs.map(({ character }) => character).join('');
    invisible.push(...glyphs.filter(({ seen }) => !seen).map(({ character }) => character));
  }
  return { text, invisible, sizes };
}

async function read(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return { document, pages: document.getPages().map((page) => readPage(page, document.context)) };
}

describe('the certificate as a file', () => {
  test('says everything in both languages, in letters that can be seen and copied', async () => {
    const { pages } = await read(await renderCertificate(certificateView(), options));
    const [front, canDos] = pages;
    for (const text of [
      ...['修了証', 'Certificate of Completion', 'Zoë Łucja 髙橋', 'ゾーイ・ウーツヤ'],
      ...[
        '来日前の日本語',
        'Japanese before you arrive',
        'Version 1.0',
        '約6時間',
        'about 6 hours',
      ],
      ...['2031年7月3日、令和13年7月3日', '3 July 2031', 'KH-2031-000001', '7K2M-9PXQ-RS4T-0110'],
      ...['発行団体（例） 代表', 'Director, Example issuing organisation', '70%'],
      ...['it is not a test of language proficiency', 'https://kakehashi.example/verify'],
    ]) {
      expect(front?.text).toContain(text);
    }
    expect(canDos?.text).toContain('ひらがなが読める。');
    expect(canDos?.text).toContain('I can read the first ten hiragana.');
    expect(pages.flatMap(({ invisible }) => invisible)).toEqual([]);
    expect(pages.map(({ text }) => text).join('')).not.toContain('\uFFFD');
  });

  test('is the same to the byte for the same certificate', async () => {
    const first = await renderCertificate(certificateView(), options);
    await renderCertificate(certificateView({ snapshot: { name: 'Nguyễn' } }), options);
    const again = await renderCertificate(certificateView(), options);
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
  });

  test('sets the can-dos of a whole course on its second page, in letters of at least 7.5 points', async () => {
    const canDo = Array.from({ length: 58 }, (_, index) => {
      const [ja = '', en = ''] = CAN_DOS[index % CAN_DOS.length] ?? [];
      return { ja: `${index + 1} ${ja}`, en: `${index + 1} ${en}` };
    });
    const bytes = await renderCertificate(certificateView({ snapshot: { canDo } }), options);
    const { pages } = await read(bytes);
    expect(pages).toHaveLength(2);
    for (const { ja, en } of canDo) {
      expect(pages[1]?.text).toContain(`${ja}\n`);
      expect(pages[1]?.text.replaceAll('\n', ' ')).toContain(en);
    }
    expect(Math.min(...(pages[1]?.sizes ?? []))).toBeGreaterThanOrEqual(7.5);
    expect(bytes.byteLength).toBeLessThan(150_000);
  });

  test('sets few can-dos large, and goes on to a third page only when a second cannot hold them', async () => {
    const few = await read(await renderCertificate(certificateView({ canDos: 12 }), options));
    expect(few.pages[1]?.sizes).toContain(9.5);
    const { pages } = await read(
      await renderCertificate(certificateView({ canDos: 130 }), options),
    );
    expect(pages).toHaveLength(3);
    expect(pages[2]?.text).toContain('130 I can read');
    expect(pages[2]?.text).toContain('3 / 3');
    expect(Math.min(...(pages[2]?.sizes ?? []))).toBeGreaterThanOrEqual(7.5);
  });

  test('is marked as a sample in a demonstration, and only there', async () => {
    const sample = certificateView({ snapshot: { sample: true } });
    for (const page of (await read(await renderCertificate(sample, options))).pages) {
      expect(page.text).toContain('見本 SAMPLE');
    }
    const { pages } = await read(await renderCertificate(certificateView(), options));
    expect(pages[0]?.text).not.toContain('SAMPLE');
  });

  test('names its language, its title and its structure for assistive software', async () => {
    const { document } = await read(await renderCertificate(certificateView(), options));
    expect(document.catalog.get(PDFName.of('Lang'))?.toString()).toContain('ja');
    expect(document.getTitle()).toBe('修了証 Certificate of Completion: Zoë Łucja 髙橋');
    expect(document.getCreationDate()).toEqual(certificateView().issuedAt);
    expect(document.catalog.lookup(PDFName.of('StructTreeRoot'))).toBeInstanceOf(PDFDict);
  });
});
