import { data, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CodeField } from '#app/features/certificates/components/code-field.tsx';
import { HolderCheck } from '#app/features/certificates/components/holder-check.tsx';
import { RevocationFields } from '#app/features/certificates/components/revocation-fields.tsx';
import { VerifiedCertificate } from '#app/features/certificates/components/verified-certificate.tsx';
import { isCode, readCode } from '#app/features/certificates/exports.ts';
import { verifyCertificate } from '#app/features/certificates/verify-certificate.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Link, Page } from '#app/ui/index.ts';
import styles from '#app/features/certificates/components/verification.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export function meta(args: { data: unknown }) {
  return [...titleMeta(args), { name: 'robots', content: 'noindex' }];
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const typed = params.code ?? '';
  const code = readCode(typed);
  if (isCode(code) && code !== typed) throw seeOther(`/verify/${code}`);
  const certificate = await verifyCertificate(commandContext(context, await context.actor()), {
    ...{ code, name: new URL(request.url).searchParams.get('name') ?? undefined },
    locale: await context.locale(),
  });
  const title = await pageTitle(context, (t) =>
    certificate ? t(`certificates.verify.${certificate.state}`) : t('certificates.verify.unknown'),
  );
  const texts = pageTexts(await context.locale(), 'certificates');
  return data({ title, texts, typed, certificate }, { status: certificate ? 200 : 404 });
}

export default withPageTexts(CheckedCertificate);

function CheckedCertificate() {
  const { typed, certificate } = useLoaderData<typeof loader>();
  const t = useTranslations('certificates.verify');
  if (!certificate) return <UnknownCode typed={typed} />;
  return (
    <Page>
      <VerifiedCertificate certificate={certificate} />
      {certificate.erased ? <HolderCheck {...certificate.erased} code={certificate.code} /> : null}
      <p>
        <Link to="/verify">{t('other')}</Link>
      </p>
      {certificate.revocable ? (
        <section className="no-print">
          <h2>{t('revoke')}</h2>
          <Form method="post" action={`/verify/${certificate.code}/revocation`} reloadDocument>
            <RevocationFields reason="" fault={null} />
          </Form>
        </section>
      ) : null}
    </Page>
  );
}

function UnknownCode({ typed }: { typed: string }) {
  const t = useTranslations('certificates.verify');
  return (
    <Page kind="narrow">
      <h1>{t('unknown')}</h1>
      <p className="lead">{t('unknownText')}</p>
      <Form method="get" action="/verify" reloadDocument>
        <CodeField code={typed} fault={null} />
      </Form>
    </Page>
  );
}
