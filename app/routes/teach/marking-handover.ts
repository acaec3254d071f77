import type { ActionFunctionArgs } from '@remix-run/node';
import { handOver } from '#app/features/marking/hand-over.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireMarker } from './marker.server.ts';

/** Gives the answers that one marker has to another. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarker(args);
  const { from, to } = await readForm(args.request);
  if (!isUuid(from)) throw new AppError('unprocessable', 'no such marker');
  const result = await handOver(ctx, { fromId: from, toId: to || null });
  const said = result.ok ? `handed=${result.answers}` : `refused=${result.reason}`;
  return seeOther(`/teach/marking?${said}`);
}
