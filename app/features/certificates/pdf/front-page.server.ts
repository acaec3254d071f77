import type { CertificateFact } from '../certificate-text.server.ts';
import { factOf, type DocumentText } from './document-text.server.ts';
import { setCheck, setIssuer, type At } from './front-foot.server.ts';
import type { Pen, Piece } from '#app/platform/pdf/pen.ts';
import { INDIGO, PLAIN, QUIET, type Sheet, type Style } from '#app/platform/pdf/sheet.ts';
import { COLUMN, emptySheet, hairline, MARGIN, TITLE } from './sheet.ts';
import type { Run } from '#app/platform/pdf/runs.ts';

const column = { x: MARGIN, width: COLUMN };
const CENTRED: Style = { ...PLAIN, align: 'center' };
/** Where the parts begin when none is longer than usual; a longer one moves what is below it. */
const TOP = { number: 58, title: 92, name: 192, statement: 312, course: 362 };
const BOTTOM = { issuer: 622, check: 706 };
const IN_TABLE = new Set<CertificateFact['key']>(['version', 'studyTime', 'rule', 'completedOn']);

/** The first page: who completed what, when, by which rule, issued by whom, and how to verify it. */
export function setFrontPage(text: DocumentText, pen: Pen, watermark: Run[]): Sheet {
  const sheet = emptySheet(watermark);
  setHead(sheet, text, pen);
  setName(sheet, text, pen);
  const course = setCourse(sheet, text, pen);
  const facts = setFacts(sheet, text, { pen, top: course + 14 });
  const issuer = setIssuer(sheet, text, { pen, top: Math.max(BOTTOM.issuer, facts + 10) });
  setCheck(sheet, text, { pen, top: Math.max(BOTTOM.check, issuer + 10) });
  return sheet;
}

function setHead(sheet: Sheet, { ja, en, number }: DocumentText, pen: Pen) {
  const quietRight: Style = { ...QUIET, align: 'end' };
  const label = factOf(ja, 'number').label;
  pen.write(
    sheet,
    { text: `${label} ${number}`, lang: 'ja', style: quietRight },
    { ...column, y: TOP.number },
  );
  const title: Piece = { text: ja.title, lang: 'ja', style: TITLE, role: 'H1' };
  const height = pen.write(sheet, title, { ...column, y: TOP.title });
  const english: Style = { ...CENTRED, size: 14, colour: INDIGO, tracking: 0.6 };
  pen.write(
    sheet,
    { text: en.title, lang: 'en', style: english },
    { ...column, y: TOP.title + height + 2 },
  );
}

function setName(sheet: Sheet, { name, katakana }: DocumentText, pen: Pen) {
  const style: Style = { ...CENTRED, leading: 1.25 };
  const box = {
    ...column,
    y: TOP.name,
    height: 74,
    oneLine: [30, 28, 26, 24, 22, 20, 19],
    sizes: [22, 20, 18, 16, 14, 12, 11, 10, 9, 8, 7],
  };
  const height = pen.fit(sheet, { text: name, lang: null, style }, box);
  const under = TOP.name + height + 6;
  sheet.ornaments.push(hairline(under));
  if (!katakana) return;
  pen.fit(
    sheet,
    { text: katakana, lang: 'ja', style },
    { ...column, y: under + 6, height: 30, oneLine: [12, 11, 10], sizes: [10, 9, 8, 7, 6] },
  );
}

function setCourse(sheet: Sheet, { ja, en }: DocumentText, pen: Pen): number {
  const statement: Style = { ...CENTRED, size: 12 };
  const quiet: Style = { ...statement, size: 9.5, colour: QUIET.colour, leading: 1.5 };
  let y = TOP.statement;
  y += pen.write(sheet, { text: ja.statement, lang: 'ja', style: statement }, { ...column, y });
  pen.write(sheet, { text: en.statement, lang: 'en', style: quiet }, { ...column, y });
  y = TOP.course;
  const large: Style = { ...CENTRED, face: 'bold', leading: 1.35 };
  const sizes = [14, 12, 11, 10, 9, 8];
  y += pen.fit(
    sheet,
    { text: ja.course, lang: 'ja', style: large, role: 'H2' },
    { ...column, y, height: 42, oneLine: [20, 18, 16, 15], sizes },
  );
  y += pen.fit(
    sheet,
    { text: en.course, lang: 'en', style: { ...CENTRED, leading: 1.35 } },
    { ...column, y: y + 2, height: 32, oneLine: [13, 12, 11], sizes: [11, 10, 9, 8] },
  );
  return y;
}

const LABELS = { x: MARGIN + 8, width: 118 };
const VALUES = { x: MARGIN + 134, width: COLUMN - 142 };

function setFacts(sheet: Sheet, { ja, en }: DocumentText, at: At): number {
  const { pen } = at;
  let y = at.top;
  sheet.ornaments.push(hairline(y));
  for (const fact of ja.facts.filter(({ key }) => IN_TABLE.has(key))) {
    const other = factOf(en, fact.key);
    const label: Style = { ...PLAIN, size: 9.5, leading: 1.45 };
    const small: Style = { ...QUIET, size: 8, leading: 1.4 };
    const value: Style = { ...PLAIN, size: 10.5, leading: 1.4 };
    const quiet: Style = { ...QUIET, size: 8.5, leading: 1.4 };
    y += 5;
    let left = pen.write(sheet, { text: fact.label, lang: 'ja', style: label }, { ...LABELS, y });
    const english = { text: other.label, lang: 'en', style: small } as const;
    left += pen.write(sheet, english, { ...LABELS, y: y + left });
    let right = pen.write(sheet, { text: fact.value, lang: 'ja', style: value }, { ...VALUES, y });
    const translated = { text: other.value, lang: 'en', style: quiet } as const;
    right += pen.write(sheet, translated, { ...VALUES, y: y + right });
    y += Math.max(left, right) + 5;
    sheet.ornaments.push(hairline(y));
  }
  return y;
}
