import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ExtensionForm } from '#app/features/enrolments/components/extension-form.tsx';
import {
  countAllowance,
  giveAllowance,
  readAllowance,
} from '#app/features/enrolments/allowance.server.ts';
import { nameScope } from '#app/features/enrolments/extensions.server.ts';
import { readScope } from '#app/features/enrolments/extension-schema.server.ts';
import { listQuizChoices } from '#app/features/enrolments/quiz-choices.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

/** A form for more time or attempts: for the scope of the address, or for a prefecture that is chosen here. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const scope = readScope(new URL(request.url).searchParams);
  const ctx = commandContext(context, actor);
  const scopeName = await nameScope(ctx, scope);
  if (scope.scopeKind !== 'prefecture' && !scopeName) throw new AppError('not-found');
  return {
    title: await pageTitle(context, (t) => t('work.extensions.new')),
    scope: { ...scope, scopeName },
    choices: await listQuizChoices(ctx, scope),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const ctx = commandContext(context, actor);
  const typed = await readForm(request);
  const parsed = readAllowance(typed);
  if (!parsed.ok) return data({ typed, faults: parsed.faults, reach: null }, { status: 400 });
  const reach = await countAllowance(ctx, parsed.value);
  if (!reach) return data({ typed, faults: { form: 'nobody' }, reach }, { status: 422 });
  const { extension, accommodation } = parsed.value;
  const isSure = typed.sure === 'yes' && (extension ?? accommodation)?.id !== undefined;
  if (!isSure) return { typed: { ...typed, id: uuidv7() }, faults: {}, reach };
  await giveAllowance(ctx, parsed.value);
  return seeOther('/admin/extensions?given');
}

export default function NewExtension() {
  const t = useTranslations('work.extensions');
  const { scope, choices } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: t('title'), to: '/admin/extensions' }]} />
      <h1>{t('new')}</h1>
      <ExtensionForm
        scope={scope}
        choices={choices}
        typed={result?.typed ?? {}}
        faults={result?.faults ?? {}}
        reach={result?.reach ?? null}
      />
    </Page>
  );
}
