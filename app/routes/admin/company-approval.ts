import type { ActionFunctionArgs } from '@remix-run/node';
import { approveRegistration } from '#app/features/companies/decide-registration.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireCoordinator } from './overseer.server.ts';

export const handle = { methods: ['POST'] };

/** Makes a registration a company. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const registrationId = args.params.registration ?? '';
  const result = await approveRegistration(ctx, { registrationId });
  const said = result.ok ? 'approved' : result.reason;
  return seeOther(`/admin/companies/${registrationId}?said=${said}`);
}
