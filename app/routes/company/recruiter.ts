import type { ActionFunctionArgs } from '@remix-run/node';
import { removeRecruiter } from '#app/features/companies/remove-recruiter.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireRecruiter } from './recruiter.server.ts';

export const handle = { methods: ['DELETE'] };

/** Takes a recruiter out of the company. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const result = await removeRecruiter(ctx, { recruiterId: args.params.recruiter ?? '' });
  return seeOther(`/company/recruiters?said=${result.ok ? 'removed' : result.reason}`);
}
