import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { RevocationFields } from '#app/features/certificates/components/revocation-fields.tsx';
import { findCertificate } from '#app/features/certificates/queries.server.ts';
import { revokeCertificate } from '#app/features/certificates/revoke-certificate.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const view = await findCertificate(commandContext(context, actor).db, params.code ?? '');
  if (!view) throw new AppError('not-found');
  return {
    title: await pageTitle(context, (t) => t('certificates.verify.revoke')),
    texts: pageTexts(await context.locale(), 'certificates'),
    code: view.code,
    number: view.number,
    name: view.snapshot.name,
    valid: view.state === 'valid',
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const { reason = '' } = await readForm(request);
  const code = params.code ?? '';
  const result = await revokeCertificate(commandContext(context, actor), { code, reason });
  if (result.ok) return seeOther(`/verify/${code}`);
  const status = result.reason === 'not-valid' ? 409 : 400;
  return data({ typed: reason, fault: result.reason }, { status });
}

export default withPageTexts(RevocationForm);

function RevocationForm() {
  const t = useTranslations('certificates');
  const { code, number, name, valid } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: number, to: `/verify/${code}` }]} />
      <h1>{t('verify.revoke')}</h1>
      <p className="lead">
        <bdi>{name}</bdi>
      </p>
      {valid ? (
        <Form method="post" reloadDocument>
          <RevocationFields
            reason={result?.typed ?? ''}
            fault={result?.fault === 'no-reason' ? 'no-reason' : null}
          />
        </Form>
      ) : (
        <Notice kind="fault">{t('fault.not-valid')}</Notice>
      )}
    </Page>
  );
}
