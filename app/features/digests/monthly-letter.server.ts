import { escapeHtml } from '#app/features/notifications/exports.ts';
import { env } from '#app/platform/env.server.ts';
import type { Mail } from '#app/platform/mail/deliver.server.ts';
import { mailTranslator } from '#app/platform/mail/translate.server.ts';
import type { CourseFigures } from './figures.server.ts';

const COLUMNS = ['enrolled', 'notStarted', 'onPace', 'behind', 'completed'] as const;

/** One A4 page when it is printed; nothing is loaded from anywhere. */
const STYLE =
  '@page{size:A4;margin:20mm}table{border-collapse:collapse}th,td{border:1px solid #80796c;padding:4px 8px}td{text-align:right}th{text-align:left}';

interface MonthlyLetter {
  to: string;
  /** The reader with 様, an office with ご担当者様. */
  addressee: string;
  organisation: string;
  /** Such as 2031-07. */
  month: string;
  figures: readonly CourseFigures[];
  /** Where its reader has no more of these; an office's copy has no such place. */
  endsAt: string | null;
}

/** The monthly page for supervisors, in Japanese: numbers by course, and nobody's name. */
export function monthlyLetter(input: MonthlyLetter): Mail {
  const { to, addressee, organisation, month, figures, endsAt } = input;
  const t = mailTranslator('ja');
  const [year = '', number = ''] = month.split('-').map((part) => String(Number(part)));
  const subject = t('monthlyDigest.subject', { year, month: number });
  const lead = t('monthlyDigest.lead', { organisation });
  const heads = COLUMNS.map((column) => t(`monthlyDigest.${column}`));
  const closing = [t('closing'), ...(env().demo ? [t('demo')] : [])];
  const foot = endsAt ? [{ label: t('endMail'), href: `${endsAt}?lang=ja` }] : [];
  const lines = figures.map((row) => {
    const numbers = COLUMNS.map((column, index) => `${heads[index]} ${row[column]}`);
    return `${row.title}\n${numbers.join('、')}`;
  });
  const notes = [t('monthlyDigest.note'), closing.join('\n')];
  const ends = foot.map(({ label, href }) => `${label}\n${href}`);
  const mail: Mail = {
    ...{ to, locale: 'ja', subject },
    text: [addressee, lead, ...lines, ...notes, ...ends].join('\n\n') + '\n',
    html: document(
      [
        ...[addressee, lead].map((text) => `<p>${escapeHtml(text)}</p>`),
        table([t('monthlyDigest.course'), ...heads], figures),
        ...notes.map((text) => `<p>${escapeHtml(text)}</p>`),
        ...foot.map(
          ({ label, href }) => `<p><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></p>`,
        ),
      ],
      subject,
    ),
  };
  return endsAt ? { ...mail, unsubscribeUrl: endsAt } : mail;
}

function document(parts: readonly string[], title: string): string {
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style><body><h1>${escapeHtml(title)}</h1>${parts.join('')}</body></html>`;
}

function table(heads: readonly string[], figures: readonly CourseFigures[]): string {
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const rows = figures.map((row) => {
    const numbers = COLUMNS.map((column) => `<td>${row[column]}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(row.title)}</th>${numbers}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
