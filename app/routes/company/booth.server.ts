import { seeOther } from '#app/platform/http/responses.server.ts';

/** Back to the booth, with what is said of the act. */
export function backToBooth(
  fair: { slug: string },
  result: { ok: true } | { ok: false; reason: string },
): Response {
  return seeOther(`/company/day?fair=${fair.slug}&said=${result.ok ? 'done' : result.reason}`);
}
