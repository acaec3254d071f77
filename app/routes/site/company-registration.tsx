import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { RegistrationForm } from '#app/features/companies/components/registration-form.tsx';
import { requestRegistration } from '#app/features/companies/request-registration.server.ts';
import { registrationSchema } from '#app/features/companies/schema.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { fieldId, FormErrorSummary, Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  return {
    title: await pageTitle(context, (t) => t('company.registration.title')),
    texts: pageTexts(await context.locale(), 'company', 'jobs'),
    sent: new URL(request.url).searchParams.has('sent'),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const typed = await readForm(request);
  const parsed = parseFields(registrationSchema, typed);
  if (!parsed.ok) return data({ typed, faults: parsed.faults }, { status: 400 });
  const asked = { ...parsed.value, locale: await context.locale() };
  const result = await requestRegistration(commandContext(context, null), asked);
  if (result.ok) return seeOther('/company/registration?sent');
  return data({ typed, faults: { form: result.reason } }, { status: 429 });
}

export default withPageTexts(CompanyRegistration);

function CompanyRegistration() {
  const t = useTranslations('company.registration');
  const { sent } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? { typed: {}, faults: {} };
  const listed = Object.entries(state.faults).map(([name, fault]) => ({
    ...{ id: name === 'form' ? undefined : fieldId(name), message: `jobs.fault.${fault}` },
  }));
  return (
    <Page kind="narrow">
      <h1>{t('title')}</h1>
      {sent ? (
        <Notice kind="success">{t('sent')}</Notice>
      ) : (
        <>
          <p>{t('lead')}</p>
          <FormErrorSummary faults={listed} />
          <RegistrationForm state={state} />
        </>
      )}
    </Page>
  );
}
