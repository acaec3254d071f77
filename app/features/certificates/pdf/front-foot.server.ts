import { factOf, type DocumentText } from './document-text.server.ts';
import type { Pen } from '#app/platform/pdf/pen.ts';
import { qrCode } from './qr-code.server.ts';
import { PLAIN, QUIET, type Sheet, type Style } from '#app/platform/pdf/sheet.ts';
import { COLUMN, MARGIN } from './sheet.ts';

/** Where on the sheet to begin, and with what. */
export interface At {
  pen: Pen;
  top: number;
}

/** Who issued it and when. Gives where it ends. */
export function setIssuer(sheet: Sheet, { ja, en }: DocumentText, at: At): number {
  const half = { x: MARGIN + 190, width: COLUMN - 190 };
  const issued = [factOf(ja, 'issuedOn'), factOf(en, 'issuedOn')] as const;
  const end: Style = { ...QUIET, size: 8.5, align: 'end' };
  const name: Style = { ...PLAIN, align: 'end', leading: 1.4 };
  let y = at.top;
  const write = (text: string, lang: 'ja' | 'en', style: Style) => {
    const box = { ...half, y, height: style.size * style.leading * 2 };
    const sizes = [style.size, style.size - 1, style.size - 2, 6, 5];
    y += at.pen.fit(sheet, { text, lang, style }, { ...box, sizes });
  };
  write(`${issued[0].label} ${issued[0].value}`, 'ja', end);
  write(`${ja.issuer.name} ${ja.issuer.title}`, 'ja', { ...name, size: 13 });
  write(`${en.issuer.title}, ${en.issuer.name}`, 'en', { ...name, size: 9.5 });
  write(`${issued[1].label} ${issued[1].value}`, 'en', end);
  return y;
}

const QR_SIDE = 72;

/** How to verify it, and what it does not say. */
export function setCheck(sheet: Sheet, text: DocumentText, at: At) {
  const { ja, en, code, verifyUrl } = text;
  const shapes = qrCode(verifyUrl, { x: MARGIN, y: at.top, side: QR_SIDE });
  sheet.blocks.push({ role: 'Figure', lang: 'en', alt: `QR: ${verifyUrl}`, lines: [], shapes });
  const beside = { x: MARGIN + QR_SIDE + 18, width: COLUMN - QR_SIDE - 18 };
  const small: Style = { ...QUIET, size: 7.5, leading: 1.35 };
  let y = at.top - 4;
  const write = (line: string | null, lang: 'ja' | 'en' | null, style: Style = small) => {
    if (line) y += at.pen.write(sheet, { text: line, lang, style }, { ...beside, y });
  };
  write(`${ja.code} / ${en.code}  ${code}`, 'ja', { ...PLAIN, size: 10.5, leading: 1.5 });
  write(ja.check, 'ja');
  write(en.check, 'en');
  write(verifyUrl.replace(/\/[^/]*$/, ''), null);
  write(ja.notProficiency, 'ja');
  write(en.notProficiency, 'en');
  write(ja.sample, 'ja');
  write(en.sample, 'en');
}
