import { strToU8, zipSync } from 'fflate';
import type { CellValue } from './write-csv.server.ts';

export interface SheetToWrite {
  name: string;
  /** The first row is the heading: it stays in sight. */
  rows: readonly (readonly CellValue[])[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The same bytes for the same rows, whenever they are written. */
const WRITTEN = new Date('2000-01-01T00:00:00Z');

/**
 * Rows as a workbook. Texts are texts, also those that look like a number, a date or a formula:
 * leading zeros stay.
 */
export function writeXlsx(sheets: readonly SheetToWrite[]): Uint8Array {
  const parts = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(parts.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(parts),
    'xl/_rels/workbook.xml.rels': relations([
      ...parts.map(({ number }) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
  for (const { number, rows } of parts) files[`xl/worksheets/sheet${number}.xml`] = sheetXml(rows);
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(packed), { mtime: WRITTEN });
}

/** Format 49 is text: a code typed below one keeps its zeros too. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;
const TEXT_STYLE = 1;
const HEADING_STYLE = 2;

function contentTypes(sheets: number): string {
  const parts = Array.from({ length: sheets }, (_, index) => [
    `worksheets/sheet${index + 1}`,
    'worksheet',
  ]);
  const overrides = [['workbook', 'sheet.main'], ['styles', 'styles'], ...parts].map(
    ([part, type]) =>
      `<Override PartName="/xl/${part}.xml" ContentType="${SHEET_TYPE}.${type}+xml"/>`,
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function workbook(sheets: readonly { name: string; number: number }[]): string {
  const list = sheets.map(
    ({ name, number }) =>
      `<sheet name="${escaped(sheetName(name))}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`;
}

/** Excel takes 31 letters, and not these. */
const sheetName = (name: string) => [...name.replaceAll(/[[\]:*?/\\]/g, ' ')].slice(0, 31).join('');

function sheetXml(rows: SheetToWrite['rows']): string {
  const view = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = `<cols><col min="1" max="${width}" width="18" style="${TEXT_STYLE}" customWidth="1"/></cols>`;
  const lines = rows.map((row, index) => {
    const style = index === 0 ? HEADING_STYLE : TEXT_STYLE;
    return `<row r="${index + 1}">${row.map((value) => cellXml(value, style)).join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}">${view}${columns}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(value: CellValue, style: number): string {
  if (value === null || value === '') return `<c s="${style}"/>`;
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** Control characters are no part of XML, and a spreadsheet has no use for them. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '_x000D_');
}
