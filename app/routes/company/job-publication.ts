import type { ActionFunctionArgs } from '@remix-run/node';
import { publishJob, unpublishJob } from '#app/features/companies/publish.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireRecruiter } from './recruiter.server.ts';

export const handle = { methods: ['POST', 'DELETE'] };

/** Publishes a job, or takes it back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const jobId = args.params.job ?? '';
  const back = `/company/jobs/${jobId}`;
  if (args.request.method === 'DELETE') {
    await unpublishJob(ctx, { jobId });
    return seeOther(back);
  }
  const result = await publishJob(ctx, { jobId });
  return seeOther(result.ok ? back : `${back}?said=incomplete`);
}
