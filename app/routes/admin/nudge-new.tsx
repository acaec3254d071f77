import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { NudgePreviewForm } from '#app/features/nudges/components/nudge-preview.tsx';
import { previewNudge } from '#app/features/nudges/preview-nudge.server.ts';
import { nudgeSchema, readChosen } from '#app/features/nudges/schema.ts';
import { sendNudge } from '#app/features/nudges/send-nudge.server.ts';
import { readLearnersQuery } from '#app/features/oversight/schema.ts';
import { parseFields, readLists } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { Crumbs, Link, Notice, Page } from '#app/ui/index.ts';
import { requireOverseer } from './overseer.server.ts';

export const meta = titleMeta;

type Fault = 'tooLong' | 'nobody' | 'changed';

/** Whom a nudge is for comes with a form: without one there is nobody. */
export async function loader(args: LoaderFunctionArgs) {
  await requireOverseer(args);
  return { title: await pageTitle(args.context, (t) => t('work.nudges.new')) };
}

/** Shows who gets a nudge and what it says; with the second press it is sent. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOverseer(args);
  const list = await readLists(args.request);
  const { choice, fields } = readChoice(list);
  const typed = Object.fromEntries(['line', 'id', 'mark'].map((name) => [name, list(name)[0]]));
  const line = typed.line ?? '';
  const show = async (fault: Fault | null, text: string) => {
    const preview = await previewNudge(ctx, { choice, line: text });
    const status = fault === null ? 200 : fault === 'tooLong' ? 400 : 422;
    return data({ preview, fields, id: uuidv7(), line, fault }, { status });
  };
  const parsed = parseFields(nudgeSchema, typed as Record<string, string>);
  if (!parsed.ok) return show('tooLong', '');
  const { id, mark } = parsed.value;
  if (list('step')[0] !== 'send' || !id) return show(null, parsed.value.line);
  const sent = await sendNudge(ctx, { id, choice, mark, line: parsed.value.line });
  return sent.ok ? seeOther('/admin/nudges?sent') : show(sent.reason, parsed.value.line);
}

const FILTER = ['edition', 'standing', 'reason', 'q'];

/** Whom it is for, and the fields that say so again with the next press. */
function readChoice(list: (name: string) => string[]) {
  if (list('choice')[0] !== 'all') {
    const enrolmentIds = readChosen(list('enrolment'));
    return {
      choice: { enrolmentIds },
      fields: enrolmentIds.map((id) => ['enrolment', id] as const),
    };
  }
  const filter = readLearnersQuery({ get: (name) => list(name)[0] ?? null });
  const fields = FILTER.map((name) => [name, list(name)[0] ?? ''] as const);
  return { choice: { filter }, fields: [['choice', 'all'] as const, ...fields] };
}

export default function NewNudge() {
  const t = useTranslations('work');
  const result = useActionData<typeof action>();
  const isEmpty = !result || (result.preview.people === 0 && result.preview.left.length === 0);
  const fault: Fault | null = result?.fault ?? null;
  return (
    <Page>
      <Crumbs items={[{ label: t('oversight.learners'), to: '/admin/enrolments' }]} />
      <h1>{t('nudges.new')}</h1>
      {fault && fault !== 'tooLong' ? (
        <Notice kind="fault">{t(`nudges.fault.${fault}`)}</Notice>
      ) : null}
      {isEmpty ? (
        <p>
          {t('nudges.nothing')} <Link to="/admin/enrolments">{t('nudges.toList')}</Link>
        </p>
      ) : (
        <NudgePreviewForm {...result} fault={fault === 'tooLong' ? fault : null} />
      )}
    </Page>
  );
}
