/** A learner's pages that somebody else may see, and those that are open to everyone. */
const SEEN = [
  /^\/(?:records|training)$/,
  /^\/learn(?:\/[\w-]+(?:\/[\w-]+(?:\/sheet)?)?)?$/,
  /^\/learn\/[\w-]+\/media\/[0-9a-f]{64}\.\w+$/,
  /^\/(?:about|help|help\/typing|support|emergency|safety|arrival|privacy|credits)?$/,
  /^\/courses(?:\/[\w-]+)?$/,
  /^\/verify(?:\/[\w-]+)?$/,
];

/** The only things that are done while pages of another are seen: to end it, and to sign out. */
const DONE = ['/account/viewing', '/sign-out'];

/**
 * Whether a request passes while somebody sees the pages of another. Deny is the default: account, career,
 * answers, what was written and every change are not among what passes.
 */
export function passesWhileViewing({ method, pathname }: { method: string; pathname: string }) {
  const isReading = method === 'GET' || method === 'HEAD';
  return isReading ? SEEN.some((pattern) => pattern.test(pathname)) : DONE.includes(pathname);
}
