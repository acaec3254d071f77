import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { EvidenceForm, EvidenceList } from '#app/features/careers/components/evidence-form.tsx';
import { handInEvidence } from '#app/features/careers/evidence/hand-in-evidence.server.ts';
import { listOwnEvidence } from '#app/features/careers/evidence/queries.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { readUpload } from '#app/platform/http/uploads.server.ts';
import { Crumbs, Notice, Page } from '#app/ui/index.ts';
import { requireOwner, requireProfile } from './participant.server.ts';

export const meta = titleMeta;

const DONE = ['sent', 'withdrawn'] as const;

/** What the actor handed in of the JLPT. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, page, texts } = await requireProfile(args);
  const done = new URL(args.request.url).searchParams.get('done');
  return {
    title: await pageTitle(args.context, (t) => t('career.evidence.title')),
    ...{ texts, jlpt: page.profile.jlpt, own: await listOwnEvidence(ctx) },
    done: DONE.find((each) => each === done) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOwner(args);
  const { file } = await readUpload(args.request, 'file');
  const result = await handInEvidence(ctx, { file });
  if (result.ok) return seeOther('/career/evidence?done=sent');
  return data({ fault: result.reason }, { status: STATUS[result.reason] });
}

const STATUS = {
  ...{ 'no-file': 400, type: 422, 'too-large': 422, 'no-level': 409, waits: 409, 'too-often': 429 },
};

export default withPageTexts(Evidence);

function Evidence() {
  const t = useTranslations('career');
  const { jlpt, own, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isWaiting = own.some(({ state }) => state === 'waiting');
  return (
    <Page>
      <Crumbs items={[{ label: t('profile.crumb'), to: '/career' }]} />
      <h1>{t('evidence.title')}</h1>
      {done && !refused ? <Notice kind="success">{t(`evidence.${done}`)}</Notice> : null}
      <p>{t('evidence.lead')}</p>
      {isWaiting && !refused ? null : <EvidenceForm jlpt={jlpt} fault={refused?.fault ?? null} />}
      <EvidenceList own={own} />
    </Page>
  );
}
