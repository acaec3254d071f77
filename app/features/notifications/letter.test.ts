import { expect, test } from 'vitest';
import { setLetter } from './letter.ts';

const letter = {
  to: 'a@example.org',
  locale: 'en' as const,
  subject: 'A <subject>',
  greeting: 'Dear "Ann" <b>',
  paragraphs: ['One & two.'],
  link: { label: 'Open', href: 'https://example.org/?a=1&b="2"' },
  closing: ['Kakehashi'],
};

test('what people wrote is escaped in HTML and plain in text', () => {
  const mail = setLetter(letter);
  expect(mail.html).toContain('Dear &quot;Ann&quot; &lt;b&gt;');
  expect(mail.html).toContain('href="https://example.org/?a=1&amp;b=&quot;2&quot;"');
  expect(mail.html).not.toContain('<b>');
  expect(mail.text).toContain('Dear "Ann" <b>\n\nOne & two.\n\nOpen\nhttps://example.org/');
});
