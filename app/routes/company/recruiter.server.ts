import { data, type LoaderFunctionArgs } from '@remix-run/node';
import {
  faultsOfMissing,
  type Refused,
} from '#app/features/companies/components/content-editor.tsx';
import { readContent, type SectionRule } from '#app/features/companies/exports.ts';
import type { SaveJob } from '#app/features/companies/save-job.server.ts';
import type { SaveContent } from '#app/features/companies/save-page.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { readLists } from '#app/platform/http/forms.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { commandContext, type RequestContext } from '#app/platform/request-context.server.ts';

type Asked = Pick<LoaderFunctionArgs, 'context' | 'request'>;

/** For the pages of companies; whose company it is, is the queries' part. */
export async function requireRecruiter({ context, request }: Asked): Promise<Context> {
  const actor = await requireRole(context, request, ['recruiter']);
  return commandContext(context, actor);
}

/** The words of the pages on which companies write. */
export async function companyTexts(context: RequestContext) {
  return pageTexts(await context.locale(), 'company', 'jobs', 'careerChoices');
}

/** What the form of a page or a job sent, with the version that was edited. */
export async function takeContent(request: Request, sections: readonly SectionRule[]) {
  const list = await readLists(request);
  const version = /^\d{1,9}$/.test(list('version')[0] ?? '') ? Number(list('version')[0]) : 0;
  return { ...readContent(sections, list), version };
}

type Taken = Awaited<ReturnType<typeof takeContent>>;

/** The form as it is shown again where a fault was found in what was typed. */
export function faulty({ content, faults, version }: Taken) {
  return data<Refused>({ reason: 'faults', content, faults, version }, { status: 400 });
}

/** The form as it is shown again where it was not saved; `latest` is the version it would now replace. */
export function refusedContent(
  result: Exclude<SaveJob | SaveContent, { ok: true }>,
  { content, version }: Taken,
  latest: number,
) {
  if (result.reason === 'conflict') {
    const state = { reason: result.reason, content, faults: {}, version: latest };
    return data<Refused>(state, { status: 409 });
  }
  const faults = result.reason === 'incomplete' ? faultsOfMissing(result.missing, content) : {};
  return data<Refused>({ reason: result.reason, content, faults, version }, { status: 422 });
}

/** What a page says of the act before it. */
export function noteOf(request: Request): 'saved' | 'incomplete' | null {
  const said = new URL(request.url).searchParams.get('said');
  return said === 'saved' || said === 'incomplete' ? said : null;
}
