import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { loadCatalogue } from '#app/features/offers/catalogue.server.ts';
import { messagesOf } from '#app/i18n/messages.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Link, LinkButton, Page } from '#app/ui/index.ts';
import { CatalogueSections } from './catalogue-sections.tsx';

export const meta = titleMeta;

export async function loader({ context }: LoaderFunctionArgs) {
  const locale = await context.locale();
  const texts = pageTexts(locale, 'home', 'courses', 'offers');
  const actor = await context.actor();
  return {
    title: `${messagesOf(locale).site.name}: ${texts.home.title}`,
    texts,
    signedIn: actor !== null,
    ...(await loadCatalogue(commandContext(context, actor))),
  };
}

export default withPageTexts(Welcome);

function Welcome() {
  const t = useTranslations('home');
  const { signedIn, sections, first } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {signedIn ? (
        <LinkButton kind="main" to="/learn">
          {t('continue')}
        </LinkButton>
      ) : first ? (
        <LinkButton kind="main" to={`/courses/${first}`}>
          {t('start')}
        </LinkButton>
      ) : null}
      <h2>{t('openCourses')}</h2>
      <CatalogueSections sections={sections} heading="h3" />
      <h2>{t('certificate')}</h2>
      <p>{t('certificateText')}</p>
      <p>
        <Link to="/verify">{t('verifyLink')}</Link>
      </p>
    </Page>
  );
}
