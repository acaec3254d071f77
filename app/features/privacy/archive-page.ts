import { escapeHtml } from '#app/features/notifications/exports.ts';
import type { Locale } from '#app/i18n/types.ts';

export interface ArchiveTexts {
  title: string;
  lead: string;
  without: string;
  made: (at: string) => string;
  rows: (count: number) => string;
  more: (file: string) => string;
  nothing: string;
  yes: string;
  no: string;
  table: (name: string) => string;
  column: (name: string) => string;
}

interface Table {
  name: string;
  columns: readonly string[];
  rows: readonly Record<string, unknown>[];
}

/** As many rows of a table as are read on a page; the file beside it has all. */
const SHOWN = 500;

/** The first page of an archive: every table in the reader's language, without anything from outside. */
export function archivePage(input: {
  locale: Locale;
  tables: readonly Table[];
  madeAt: Date;
  texts: ArchiveTexts;
}): string {
  const { locale, tables, madeAt, texts } = input;
  const filled = tables.filter(({ rows }) => rows.length > 0);
  const empty = tables.filter(({ rows }) => rows.length === 0).map(({ name }) => texts.table(name));
  const parts = [
    `<h1>${escapeHtml(texts.title)}</h1>`,
    paragraph(texts.lead),
    paragraph(texts.made(instant(madeAt, locale))),
    ...filled.map((table) => section(table, locale, texts)),
    ...(empty.length > 0 ? [`<h2>${escapeHtml(texts.nothing)}</h2>${list(empty)}`] : []),
    paragraph(texts.without),
  ];
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(texts.title)}</title><style>${STYLE}</style></head>
<body>${parts.join('\n')}</body></html>
`;
}

const STYLE =
  'body{max-width:60em;margin:2em auto;padding:0 1em;font:16px/1.6 sans-serif}.wide{overflow-x:auto}table{border-collapse:collapse}td,th{padding:.3em .6em;border:1px solid #80796c;text-align:left;vertical-align:top}td{white-space:pre-wrap;overflow-wrap:anywhere}';

const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
const list = (items: string[]) =>
  `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;

function section({ name, columns, rows }: Table, locale: Locale, texts: ArchiveTexts): string {
  const heading = `<h2>${escapeHtml(texts.table(name))}</h2>`;
  const head = columns.map((column) => `<th>${escapeHtml(texts.column(column))}</th>`).join('');
  const lines = rows.slice(0, SHOWN).map((row) => {
    const cells = columns.map(
      (column) => `<td>${escapeHtml(show(row[column], locale, texts))}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const more = rows.length > SHOWN ? paragraph(texts.more(`data/${name}.json`)) : '';
  return `${heading}${paragraph(texts.rows(rows.length))}<div class="wide"><table><tr>${head}</tr>${lines.join('')}</table></div>${more}`;
}

function show(value: unknown, locale: Locale, texts: ArchiveTexts): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return instant(value, locale);
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  return typeof value === 'object'
    ? JSON.stringify(value, null, 1)
    : String(value as string | number);
}

function instant(at: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    ...{ dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Tokyo' },
  }).format(at);
}
