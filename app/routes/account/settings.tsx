import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { PasswordForm } from '#app/features/accounts/components/password-form.tsx';
import { SecurityPlaces } from '#app/features/accounts/components/security-places.tsx';
import { SessionList } from '#app/features/accounts/components/session-list.tsx';
import { SettingsForm } from '#app/features/accounts/components/settings-form.tsx';
import { ViewingList } from '#app/features/accounts/components/viewing-list.tsx';
import { listViewings } from '#app/features/accounts/view-person.server.ts';
import { listOwnSessions } from '#app/features/accounts/queries.server.ts';
import { saveSettings } from '#app/features/accounts/save-settings.server.ts';
import { settingsSchema } from '#app/features/accounts/schema.ts';
import { useLeaveDevice } from '#app/features/people/components/use-own-device.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Link, Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  const sessions = await listOwnSessions(ctx);
  return {
    title: await pageTitle(context, (t) => t('accounts.settings.title')),
    saved: new URL(request.url).searchParams.get('saved'),
    settings: {
      displayName: actor.displayName,
      locale: await context.locale(),
      timeZone: actor.timeZone,
      theme: actor.reading.theme,
    },
    email: actor.email,
    demo: actor.demo,
    viewings: (await listViewings(ctx)).map((at) => at.toISOString()),
    zones: Intl.supportedValuesOf('timeZone'),
    sessions: sessions.map(({ id, userAgent, seenAt }) => ({
      id,
      userAgent,
      seenAt: seenAt.toISOString(),
      current: id === actor.sessionId,
    })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const fields = await readForm(request);
  const parsed = parseFields(settingsSchema, fields);
  if (!parsed.ok) return data({ typed: fields, faults: parsed.faults }, { status: 400 });
  await saveSettings(commandContext(context, actor), parsed.value);
  return seeOther('/account?saved=settings');
}

export default function Settings() {
  const t = useTranslations('accounts.settings');
  const view = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      <h1>{t('title')}</h1>
      {view.saved === 'settings' ? <Notice kind="success">{t('saved')}</Notice> : null}
      {view.saved === 'email' ? <Notice kind="success">{t('emailChanged')}</Notice> : null}
      {view.saved === 'password' ? <Notice kind="success">{t('passwordChanged')}</Notice> : null}
      <ul>
        <li>
          <Link to="/account/notices">{t('notices')}</Link>
        </li>
        <li>
          <Link to="/account/calendar">{t('calendar')}</Link>
        </li>
        <li>
          <Link to="/account/timeline">{t('timeline')}</Link>
        </li>
        <li>
          <Link to="/account/who-sees-what">{t('whoSees')}</Link>
        </li>
        <li>
          <Link to="/account/data">{t('data')}</Link>
        </li>
      </ul>
      <SettingsForm settings={view.settings} zones={view.zones} result={result} />
      <PasswordForm email={view.email} faults={undefined} demo={view.demo} />
      <SecurityPlaces />
      <SessionList
        sessions={view.sessions}
        zone={view.settings.timeZone}
        onLeave={useLeaveDevice()}
      />
      <ViewingList viewings={view.viewings} />
    </Page>
  );
}
