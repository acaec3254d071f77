import { requireDayFair } from '#app/features/meetings/fair-day/booth-day.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireFairReader, type Asked } from './reader.server.ts';

/** Who acts at which booth at which fair. @throws not-found for who takes part in none */
export async function requireBooth(asked: Asked) {
  const { ctx, reader } = await requireFairReader(asked);
  return { ctx, reader, fair: await requireDayFair(ctx, reader) };
}

/** Back to the booth, with what is said of the act. */
export function backToBooth(
  fair: { slug: string },
  result: { ok: true } | { ok: false; reason: string },
): Response {
  return seeOther(`/company/day?fair=${fair.slug}&said=${result.ok ? 'done' : result.reason}`);
}
