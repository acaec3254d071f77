import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import {
  TemplateForm,
  type RefusedTemplate,
} from '#app/features/messages/components/template-form.tsx';
import { templateSchema } from '#app/features/messages/schema.ts';
import {
  beginTemplate,
  getTemplate,
  removeTemplate,
  saveTemplate,
} from '#app/features/messages/templates.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireRecruiter } from './recruiter.server.ts';

export const meta = titleMeta;
export const handle = { methods: ['GET', 'POST', 'DELETE'] };

/** Null stands for one that is made now. */
const idOf = ({ params }: LoaderFunctionArgs) =>
  params.template === 'new' ? null : (params.template ?? '');

/** A template of the actor's company, or a new one, blank or from a shipped one. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const locale = await args.context.locale();
  const id = idOf(args);
  const from = new URL(args.request.url).searchParams.get('from') ?? '';
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.messages')),
    texts: pageTexts(locale, 'messages'),
    template: id === null ? beginTemplate(from, locale) : await getTemplate(ctx, id),
    isNew: id === null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const templateId = idOf(args);
  if (args.request.method === 'DELETE') {
    await removeTemplate(ctx, templateId ?? '');
    return seeOther('/company/templates?said=removed');
  }
  const typed: Record<string, string> = await readForm(args.request);
  const parsed = parseFields(templateSchema, typed);
  if (!parsed.ok) {
    return data<RefusedTemplate>({ typed, faults: parsed.faults, reason: null }, { status: 400 });
  }
  const saved = await saveTemplate(ctx, { ...parsed.value, templateId });
  if (saved.ok) return seeOther('/company/templates?said=saved');
  const { version } = templateId ? await getTemplate(ctx, templateId) : { version: 0 };
  const again = { ...typed, version: String(version) };
  return data<RefusedTemplate>({ typed: again, faults: {}, reason: saved.reason }, { status: 409 });
}

export default withPageTexts(Template);

function Template() {
  const t = useTranslations('messages.template');
  const { template, isNew } = useLoaderData<typeof loader>();
  const refused = (useActionData<typeof action>() as RefusedTemplate | undefined) ?? null;
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: '/company/templates' }]} />
      <h1>{isNew ? t('new') : template.title}</h1>
      <TemplateForm {...{ template, isNew, refused }} />
    </Page>
  );
}
