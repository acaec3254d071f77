import { createHash } from 'node:crypto';
import { readerLanguage } from './reader-language.mjs';
import { contentSecurityPolicy } from './security-headers.mjs';

const STYLE = `
body { margin: 0 auto; max-width: 36em; padding: 48px 16px; background: #fbfaf7; color: #1f2328;
  font: 17px/1.8 "Hiragino Sans", "BIZ UDPGothic", "Noto Sans JP", system-ui, sans-serif }
h1 { font-size: 24px; line-height: 1.4 } a { color: #1f4e79 } small { color: #5a6169 }
@media (prefers-color-scheme: dark) {
  body { background: #16191d; color: #e8e6e1 } a { color: #8fbceb } small { color: #a9afb6 } }
`;
const POLICY = contentSecurityPolicy({
  styleHash: `sha256-${createHash('sha256').update(STYLE).digest('base64')}`,
});

/** @typedef {{ code: string, en: [string, string], ja: [string, string] }} Text */

/** @type {Text} */
const UNKNOWN_LANGUAGE = {
  code: 'unknown-language',
  en: ['Not in this language', 'This site is in English and Japanese. Read the page in:'],
  ja: ['この言語では表示できません', 'このサイトは英語と日本語で読めます。表示する言語:'],
};

/** @type {Record<number, Text>} */
const TEXTS = {
  400: {
    code: 'bad-request',
    en: ['This request could not be read', 'The address or what was sent is not well formed.'],
    ja: [
      'リクエストを読み取れませんでした',
      'アドレスまたは送信された内容の形式が正しくありません。',
    ],
  },
  403: {
    code: 'cross-site',
    en: [
      'Not accepted',
      'This was not sent from a page of this site. Open the page again and repeat it.',
    ],
    ja: [
      '受け付けられませんでした',
      'このサイトのページから送信されたものではありません。ページを開き直して、もう一度お試しください。',
    ],
  },
  404: {
    code: 'not-found',
    en: ['Not found', 'There is nothing at this address.'],
    ja: ['見つかりません', 'このアドレスには何もありません。'],
  },
  405: {
    code: 'method-not-allowed',
    en: ['Not possible here', 'This address does not take that kind of request.'],
    ja: ['この操作はできません', 'このアドレスでは、その種類のリクエストを受け付けていません。'],
  },
  413: {
    code: 'too-large',
    en: ['Too large', 'What was sent is larger than this page accepts.'],
    ja: [
      'データが大きすぎます',
      '送信された内容が、このページで受け付けられる大きさを超えています。',
    ],
  },
  429: {
    code: 'too-many-requests',
    en: [
      'One moment',
      'This browser has asked for more than its share just now. Wait a few seconds and try again. What you had saved is kept.',
    ],
    ja: [
      '少しお待ちください',
      'このブラウザーから短い時間に多くのリクエストがありました。数秒待ってから、もう一度お試しください。保存済みの内容は失われません。',
    ],
  },
  500: {
    code: 'failed',
    en: [
      'Something went wrong',
      'It is our fault and has been written down. Try again in a moment.',
    ],
    ja: [
      'エラーが発生しました',
      'システム側の問題です。記録しましたので、しばらくしてからもう一度お試しください。',
    ],
  },
  503: {
    code: 'unavailable',
    en: ['Back in a moment', 'The site is not available just now. What you had saved is kept.'],
    ja: ['まもなく再開します', '現在一時的にご利用いただけません。保存済みの内容は失われません。'],
  },
};

const DEMO =
  '<header lang="en"><small>Demonstration. Not operated by CLAIR or the Japanese government / ' +
  '<span lang="ja">デモ環境(公式サイトではありません)</span></small></header>';

/**
 * @typedef {object} Failure
 * @property {number} status
 * @property {string} requestId
 * @property {boolean} [demo] every page of a demonstration says that it is one
 * @property {'en' | 'ja'} [language] the reader's, where the app knows it
 * @property {string} [readable] of a language that we do not have: the address to read in ours
 */

/**
 * Answer without the app: a small page in both languages, the reader's first, or JSON for programs.
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res
 * @param {Failure} failure
 */
export function sendErrorPage(req, res, failure) {
  if (res.headersSent) return void res.destroy();
  const { status, requestId } = failure;
  const text = textOf(failure);
  const wantsPage = /text\/html/.test(req.headers.accept ?? '');
  const language = failure.language ?? readerLanguage(req);
  const body = wantsPage
    ? page(text, language, failure)
    : JSON.stringify({ error: text.code, requestId });
  res.statusCode = status;
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Content-Security-Policy', POLICY);
  res.setHeader('Content-Type', wantsPage ? 'text/html; charset=utf-8' : 'application/json');
  if (wantsPage) res.setHeader('Content-Language', language);
  res.setHeader('Content-Length', Buffer.byteLength(body));
  if (status === 503) res.setHeader('Retry-After', '5');
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** @param {Failure} failure @returns {Text} */
function textOf({ status, readable }) {
  if (readable !== undefined) return UNKNOWN_LANGUAGE;
  return TEXTS[status] ?? /** @type {Text} */ (TEXTS[500]);
}

/** @param {Text} text @param {'en' | 'ja'} first @param {Failure} failure */
function page(text, first, { requestId, demo, readable }) {
  const order = first === 'ja' ? ['ja', 'en'] : ['en', 'ja'];
  const languages = readable === undefined ? '' : languageLinks(readable);
  const sections = order.map((lang) => {
    const [title, words] = text[lang];
    const home = lang === 'ja' ? 'ホームへ' : 'To the home page';
    return `<section lang="${lang}"><h1>${title}</h1><p>${words}${languages}</p><p><a href="/">${home}</a></p></section>`;
  });
  return `<!doctype html><html lang="${first}"><head><meta charset="utf-8"><title>${text[first][0]} - Kakehashi</title><meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>${demo ? DEMO : ''}<main>${sections.join('')}<p><small>${requestId}</small></p></main></body></html>`;
}

/** The address in each language of ours, whatever languages it asked for. */
function languageLinks(address) {
  const url = new URL(address, 'http://localhost');
  const links = [
    ['en', 'English'],
    ['ja', '日本語'],
  ].map(([lang, name]) => {
    url.searchParams.delete('lang');
    url.searchParams.append('lang', lang ?? '');
    const href = escapeHtml(url.pathname + url.search);
    return ` <a href="${href}" lang="${lang}" hreflang="${lang}">${name}</a>`;
  });
  return links.join('');
}

const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
