import type { ActionFunctionArgs } from '@remix-run/node';
import { freezeAllocation } from '#app/features/allocations/freeze-allocation.server.ts';
import { publishAllocation } from '#app/features/allocations/publish-allocation.server.ts';
import { runMatching } from '#app/features/allocations/run-matching.server.ts';
import { capSchema } from '#app/features/fairs/schema.ts';
import { setCap } from '#app/features/fairs/set-cap.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { parseFields, readOptionalForm } from '#app/platform/http/forms.server.ts';
import { backWith } from './allocation-said.server.ts';
import { requireCoordinator } from './overseer.server.ts';

export const handle = { methods: ['POST'] };

type Act = (ctx: Context, fairId: string, typed: Record<string, string>) => Promise<string>;

/** What a refusal is called where two commands call different things alike. */
const RENAMED: Record<string, string> = {
  published: 'already-published',
  frozen: 'already-frozen',
};
const refusal = (reason: string) => RENAMED[reason] ?? reason;

const ACTS: Record<string, Act> = {
  async run(ctx, fairId) {
    const ran = await runMatching(ctx, fairId);
    if (!ran.ok) return refusal(ran.reason);
    return ran.isNew ? 'ran' : 'same';
  },
  async publication(ctx, fairId, { allocation: allocationId = '' }) {
    const published = await publishAllocation(ctx, { fairId, allocationId });
    return published.ok ? 'published' : refusal(published.reason);
  },
  async freeze(ctx, fairId) {
    const frozen = await freezeAllocation(ctx, fairId);
    return frozen.ok ? 'frozen' : refusal(frozen.reason);
  },
  async cap(ctx, fairId, typed) {
    const parsed = parseFields(capSchema, typed);
    if (!parsed.ok) throw new AppError('bad-request');
    const set = await setCap(ctx, { fairId, cap: parsed.value.cap });
    return set.ok ? 'cap' : set.reason;
  },
};

/** Runs, publishes or freezes the allocation of a fair, or sets its cap. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { fair = '', act = '' } = args.params;
  const does = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined;
  if (!does) throw new AppError('not-found');
  const typed = await readOptionalForm(args.request);
  return backWith(`/admin/fairs/${fair}/allocation`, await does(ctx, fair, typed));
}
