import { createHash } from 'node:crypto';

/**
 * What one session may ask of the whole product: so much at once, and so much a second from then on.
 * Answers have a share of their own, so that leafing through pages never holds one up. Costs are
 * fixed, in pages: measured ones would refuse people where a machine is slow or a process just began.
 * @type {Record<'pages' | 'answers', { burst: number, perSecond: number }>}
 */
export const SHARES = {
  pages: { burst: 100, perSecond: 10 },
  answers: { burst: 600, perSecond: 20 },
};
const DOCUMENT_COST = 10;
const MOST_SESSIONS = 10_000;
const OTHERS_MS = 5_000;

/**
 * Keeps one session from taking what others need. Each process holds its part of the shares, in
 * memory. Nothing is held back while nobody else asks, and visitors without a session never are: an
 * address may be a whole staff room.
 * @param {{ publicUrl: string, processes?: number }} settings
 */
export function fairShare({ publicUrl, processes = 1 }) {
  const cookie = publicUrl.startsWith('https:') ? '__Host-session' : 'session';
  const spendingOf = spendings();
  const hasOthers = company();
  return {
    /**
     * Counts a request.
     * @param {{ method?: string, pathname: string, cookieHeader?: string }} request
     * @param {number} now milliseconds of a clock that never goes back
     * @returns {{ who: string, seconds: number }} who must take turns with their own requests, if
     *   anyone; 0, or after how many seconds to ask again
     */
    ask({ method, pathname, cookieHeader = '' }, now) {
      const token = sessionToken(cookieHeader, cookie);
      const who = token ? createHash('sha256').update(token).digest('base64url') : '';
      const isContended = hasOthers(who, now);
      if (!who) return { who, seconds: 0 };
      const { share, cost } = costOf(method, pathname);
      const spending = spendingOf(who, now)[share];
      const burst = SHARES[share].burst / processes;
      const perSecond = SHARES[share].perSecond / processes;
      const left = Math.max(0, spending.spent - ((now - spending.at) / 1000) * perSecond);
      const over = left + cost - burst;
      const isRefused = isContended && over > 0;
      Object.assign(spending, { spent: isRefused ? left : Math.min(burst, left + cost), at: now });
      const seconds = isRefused ? Math.ceil(over / perSecond) : 0;
      return { who: isContended ? who : '', seconds };
    },
  };
}

/** What each of the latest sessions has spent; those who came first are forgotten first. */
function spendings() {
  const known = new Map();
  return (who, now) => {
    const nothing = { spent: 0, at: now };
    const spending = known.get(who) ?? { pages: { ...nothing }, answers: { ...nothing } };
    known.delete(who);
    known.set(who, spending);
    if (known.size > MOST_SESSIONS) known.delete(known.keys().next().value);
    return spending;
  };
}

/** Tells whether anyone but this asker was here a moment ago. */
function company() {
  let latest = { who: '', at: -Infinity };
  let othersAt = -Infinity;
  return (who, now) => {
    if (who !== latest.who) othersAt = latest.at;
    latest = { who, at: now };
    return now - othersAt < OTHERS_MS;
  };
}

/** @returns {{ share: 'pages' | 'answers', cost: number }} */
function costOf(method, pathname) {
  if (method === 'POST' && /^\/api\/attempts\/[^/]+\/answers$/.test(pathname)) {
    return { share: 'answers', cost: 1 };
  }
  return { share: 'pages', cost: pathname.endsWith('.pdf') ? DOCUMENT_COST : 1 };
}

/** The session's token as the app reads it: the last of its name, decoded. */
function sessionToken(header, name) {
  let token;
  for (const item of header.split('; ')) {
    const [key = '', value = ''] = item.split('=');
    if (decoded(key) === name) token = decoded(value);
  }
  return token;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
