import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { loadPreview } from '#app/features/careers/preview-as.server.ts';
import { ShownSheet } from '#app/features/candidates/components/shown-sheet.tsx';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Button, Crumbs, Field, Form, Page, Select } from '#app/ui/index.ts';

export const meta = titleMeta;

/** What a company sees of the actor: read as the company reads it. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const company = new URL(request.url).searchParams.get('company');
  const input = { slug: params.fair ?? '', companyId: company };
  return {
    title: await pageTitle(context, (t) => t('site.nav.career')),
    texts: pageTexts(await context.locale(), 'careerFairs', 'careerChoices'),
    ...(await loadPreview(commandContext(context, actor), input)),
  };
}

export default withPageTexts(Preview);

function Preview() {
  const t = useTranslations('careerFairs');
  const nav = useTranslations('site.nav');
  const locale = useLocale();
  const { slug, name, companies, company, shown } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs
        items={[
          { label: nav('career'), to: '/career' },
          { label: name[locale], to: `/career/fairs/${slug}` },
        ]}
      />
      <h1>{company ? t('previewTitle', { company: company.name[locale] }) : t('preview')}</h1>
      <Form className="filters" method="get">
        <Field name="company" label={t('previewOf')}>
          <Select key={company?.id} defaultValue={company?.id}>
            {companies.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name[locale]}
              </option>
            ))}
          </Select>
        </Field>
        <Button>{t('show')}</Button>
      </Form>
      {shown ? (
        <>
          <p>{t('previewLead')}</p>
          <ShownSheet shown={shown} />
        </>
      ) : (
        <p>{t('previewNothing')}</p>
      )}
    </Page>
  );
}
