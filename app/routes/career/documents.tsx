import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { KINDS } from '#app/features/resumes/exports.ts';
import { listSent } from '#app/features/resumes/sending.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Link, LinkButton, Notice, Page } from '#app/ui/index.ts';
import { documentTexts, requireDocumentOwner } from './document.server.ts';

export const meta = titleMeta;

/** The documents that can be made, and the way to those that were sent. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireDocumentOwner(args);
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.career')),
    texts: await documentTexts(args.context),
    sent: (await listSent(ctx)).length,
  };
}

export default withPageTexts(Documents);

function Documents() {
  const t = useTranslations('documents');
  const nav = useTranslations('site.nav');
  const { sent } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs items={[{ label: nav('career'), to: '/career' }]} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Notice>{t('kept')}</Notice>
      {KINDS.map((kind) => (
        <section key={kind} aria-labelledby={kind}>
          <h2 id={kind}>{t(`kinds.${kind}`)}</h2>
          <p>{t(`about.${kind}`)}</p>
          <p>
            <LinkButton to={`/career/documents/${kind}`}>
              {t('make')}
              <span className="visually-hidden">: {t(`kinds.${kind}`)}</span>
            </LinkButton>
          </p>
        </section>
      ))}
      {sent > 0 ? (
        <p>
          <Link to="/career/documents/sending">{t('sending')}</Link>
        </p>
      ) : null}
    </Page>
  );
}
