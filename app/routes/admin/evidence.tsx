import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { EvidenceCheck } from '#app/features/careers/components/evidence-check.tsx';
import { decideEvidence } from '#app/features/careers/evidence/decide-evidence.server.ts';
import { findEvidence } from '#app/features/careers/evidence/queries.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireChecker } from './evidence-checker.server.ts';

export const meta = titleMeta;

/** One result of the JLPT. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireChecker(args);
  const evidence = await findEvidence(ctx, args.params.evidence ?? '');
  if (!evidence) throw new AppError('not-found');
  return { title: await pageTitle(args.context, (t) => t('work.evidence.title')), evidence };
}

/** Says what the comparison says. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireChecker(args);
  const { decision = '', reason = '' } = await readForm(args.request);
  const id = args.params.evidence ?? '';
  const result = await decideEvidence(ctx, { id, decision, reason });
  if (result.ok) return seeOther('/admin/evidence?done');
  const { reason: fault } = result;
  return data({ fault, decision, reason }, { status: fault === 'decided' ? 409 : 400 });
}

export default function Evidence() {
  const t = useTranslations('work.evidence');
  const { evidence } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: '/admin/evidence' }]} />
      <h1>{t('one', { name: evidence.name })}</h1>
      <p>{t('lead')}</p>
      <EvidenceCheck evidence={evidence} refused={refused} />
    </Page>
  );
}
