import type { Mail } from '#app/platform/mail/deliver.server.ts';

/** A letter in one language: paragraphs, one link, and the same in plain text and HTML. */
export interface Letter {
  to: string;
  locale: 'en' | 'ja';
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  link?: { label: string; href: string };
  closing: readonly string[];
}

/** Sets a letter as mail. Everything is escaped; nothing is loaded from anywhere. */
export function setLetter(letter: Letter): Mail {
  const { to, locale, subject, greeting, paragraphs, link, closing } = letter;
  const lines = [greeting, ...paragraphs, ...(link ? [`${link.label}\n${link.href}`] : [])];
  const text = [...lines, closing.join('\n')].join('\n\n') + '\n';
  const body = [greeting, ...paragraphs].map((line) => `<p>${escapeHtml(line)}</p>`);
  if (link) body.push(`<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></p>`);
  body.push(`<p>${closing.map(escapeHtml).join('<br>')}</p>`);
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${escapeHtml(subject)}</title><body>${body.join('')}</body></html>`;
  return { to, locale, subject, text, html };
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
