import type { ActionFunctionArgs } from '@remix-run/node';
import { publishPage, unpublishPage } from '#app/features/companies/publish.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireRecruiter } from './recruiter.server.ts';

export const handle = { methods: ['POST', 'DELETE'] };

/** Publishes the company's page, or takes it back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireRecruiter(args);
  if (args.request.method === 'DELETE') {
    await unpublishPage(ctx);
    return seeOther('/company/page');
  }
  const result = await publishPage(ctx);
  return seeOther(result.ok ? '/company/page' : '/company/page?said=incomplete');
}
