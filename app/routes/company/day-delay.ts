import type { ActionFunctionArgs } from '@remix-run/node';
import { setDelay } from '#app/features/meetings/fair-day/set-delay.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { backToBooth } from './booth.server.ts';
import { requireFairReader } from './reader.server.ts';

export const handle = { methods: ['POST'] };

/** Says how late a table is. */
export async function action(asked: ActionFunctionArgs) {
  const { ctx, reader, fair } = await requireFairReader(asked);
  const { minutes, version } = await readForm(asked.request);
  const result = await setDelay(ctx, {
    ...{ fair, companyId: reader.companyId, tableNo: Number(asked.params.table) },
    ...{ minutes: numberOf(minutes), version: numberOf(version) },
  });
  return backToBooth(fair, result);
}

const numberOf = (text = '') => (/^\d{1,6}$/u.test(text) ? Number(text) : NaN);
