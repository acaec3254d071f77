import type { Mail } from '#app/platform/mail/deliver.server.ts';

interface LetterLink {
  label: string;
  href: string;
}

/** A letter in one language: paragraphs, one link, and the same in plain text and HTML. */
export interface Letter {
  to: string;
  locale: 'en' | 'ja';
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  link?: LetterLink;
  closing: readonly string[];
  /** Below the closing: how to have no more of these. */
  foot?: readonly LetterLink[];
}

/** Sets a letter as mail. Everything is escaped; nothing is loaded from anywhere. */
export function setLetter(letter: Letter): Mail {
  const { to, locale, subject, greeting, paragraphs, link, closing, foot = [] } = letter;
  const plain = ({ label, href }: LetterLink) => `${label}\n${href}`;
  const lines = [greeting, ...paragraphs, ...(link ? [plain(link)] : [])];
  const text = [...lines, closing.join('\n'), ...foot.map(plain)].join('\n\n') + '\n';
  const body = [greeting, ...paragraphs].map((line) => `<p>${escapeHtml(line)}</p>`);
  if (link) body.push(htmlLink(link));
  body.push(`<p>${closing.map(escapeHtml).join('<br>')}</p>`, ...foot.map(htmlLink));
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${escapeHtml(subject)}</title><body>${body.join('')}</body></html>`;
  return { to, locale, subject, text, html };
}

function htmlLink({ label, href }: LetterLink): string {
  return `<p><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></p>`;
}

/** Text as HTML; lines of a paragraph stay lines. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}
