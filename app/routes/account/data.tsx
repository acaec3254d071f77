import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { PasswordProof } from '#app/features/accounts/components/password-proof.tsx';
import { hasCard } from '#app/features/careers/exports.server.ts';
import { OwnArchives } from '#app/features/privacy/components/own-archives.tsx';
import { findOwnArchives } from '#app/features/privacy/own-archives.server.ts';
import { requestArchive } from '#app/features/privacy/request-archive.server.ts';
import { archiveSchema } from '#app/features/privacy/schema.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Button, Crumbs, Form, Link, Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  const archives = await findOwnArchives(ctx);
  return {
    title: await pageTitle(context, (t) => t('privacy.title')),
    texts: pageTexts(await context.locale(), 'privacy'),
    ...{ email: actor.email, hasCard: await hasCard(ctx) },
    asked: new URL(request.url).searchParams.has('asked'),
    archives: archives.map(({ id, ready }) => ({
      id,
      ready: ready && { byteSize: ready.byteSize, expiresAt: ready.expiresAt.toISOString() },
    })),
  };
}

/** Asks for a copy of all that is held about the actor. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const parsed = parseFields(archiveSchema, await readForm(request));
  if (!parsed.ok) return data({ reason: null, faults: parsed.faults }, { status: 400 });
  const result = await requestArchive(commandContext(context, actor), parsed.value);
  if (result.ok) return seeOther('/account/data?asked');
  const { reason } = result;
  return data({ reason, faults: {} }, { status: reason === 'wrong-password' ? 400 : 429 });
}

export default withPageTexts(Copy);

function Copy() {
  const t = useTranslations();
  const { archives, asked, email, hasCard: mayPublish } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const refusals = {
    'wrong-password': t('accounts.settings.wrongPassword'),
    'too-many-tries': t('accounts.settings.wait'),
    'too-many': t('privacy.tooMany'),
  };
  const reason = result?.reason as keyof typeof refusals | null | undefined;
  const isMaking = archives.some(({ ready }) => ready === null);
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: t('accounts.settings.title'), to: '/account' }]} />
      <h1>{t('privacy.title')}</h1>
      {asked && !result ? <Notice kind="success">{t('privacy.asked')}</Notice> : null}
      {reason ? <Notice kind="fault">{refusals[reason]}</Notice> : null}
      <p>{t('privacy.lead')}</p>
      <p>{t('privacy.contents')}</p>
      {mayPublish ? (
        <p>
          <Link to="/career/fairs">{t('privacy.fairs')}</Link>
        </p>
      ) : null}
      <OwnArchives archives={archives} />
      {isMaking ? null : (
        <Form method="post" reloadDocument>
          <p>{t('privacy.time')}</p>
          <PasswordProof email={email} faults={result?.faults} />
          <Button kind="main">{t('privacy.ask')}</Button>
        </Form>
      )}
      <h2>{t('privacy.erase')}</h2>
      <p>
        {t('privacy.eraseText')} <Link to="/account/closing">{t('accounts.closing.title')}</Link>
      </p>
    </Page>
  );
}
