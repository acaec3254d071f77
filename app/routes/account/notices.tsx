import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { PreferencesForm } from '#app/features/notifications/components/preferences-form.tsx';
import { offeredTo } from '#app/features/notifications/exports.ts';
import { loadPreferences } from '#app/features/notifications/preferences.server.ts';
import { savePreferences } from '#app/features/notifications/save-preferences.server.ts';
import { parsePreferences } from '#app/features/notifications/schema.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const { refused, ...preferences } = await loadPreferences(
    commandContext(context, actor),
    actor.personId,
  );
  return {
    title: await pageTitle(context, (t) => t('notices.preferences.title')),
    texts: pageTexts(await context.locale(), 'notices'),
    saved: new URL(request.url).searchParams.has('saved'),
    preferences: { ...preferences, refused: [...refused] },
    offered: offeredTo(actor),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const typed = await readForm(request);
  const parsed = parsePreferences(typed);
  if (!parsed.ok) return data({ typed, faults: parsed.faults }, { status: 400 });
  await savePreferences(commandContext(context, actor), parsed.value);
  return seeOther('/account/notices?saved');
}

export default withPageTexts(Preferences);

function Preferences() {
  const t = useTranslations();
  const { saved, preferences, offered } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: t('accounts.settings.title'), to: '/account' }]} />
      <h1>{t('notices.preferences.title')}</h1>
      {saved && !result ? <Notice kind="success">{t('notices.preferences.saved')}</Notice> : null}
      <p>{t('notices.preferences.lead')}</p>
      <PreferencesForm preferences={preferences} offered={offered} result={result} />
    </Page>
  );
}
