import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { listOwnFairs } from '#app/features/careers/consent-view.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, DateTime, Link, Page, Row, Rows } from '#app/ui/index.ts';

export const meta = titleMeta;

/** The fairs that the actor can publish their profile for. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const own = await listOwnFairs(commandContext(context, actor));
  return {
    title: await pageTitle(context, (t) => t('site.nav.career')),
    texts: pageTexts(await context.locale(), 'careerFairs'),
    fairs: own.map(({ fair, isOpen }) => ({
      ...{ slug: fair.slug, name: fair.name, venue: fair.venue, isOpen },
      startsAt: fair.startsAt.toISOString(),
    })),
  };
}

export default withPageTexts(Fairs);

function Fairs() {
  const t = useTranslations('careerFairs');
  const nav = useTranslations('site.nav');
  const locale = useLocale();
  const { fairs } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs items={[{ label: nav('career'), to: '/career' }]} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {fairs.length === 0 ? <p>{t('none')}</p> : null}
      <Rows>
        {fairs.map(({ slug, name, venue, startsAt, isOpen }) => (
          <Row
            key={slug}
            state={isOpen ? 'done' : 'open'}
            stateLabel={t(isOpen ? 'state.open' : 'state.none')}
            title={<Link to={`/career/fairs/${slug}`}>{name[locale]}</Link>}
            why={
              <>
                <p>
                  {t.rich('held', {
                    venue: venue[locale],
                    when: () => <DateTime instant={startsAt} time />,
                  })}
                </p>
                <p>{t(isOpen ? 'state.open' : 'state.none')}</p>
              </>
            }
          />
        ))}
      </Rows>
      <p>
        <Link to="/career/views">{t('views.title')}</Link>
      </p>
    </Page>
  );
}
