import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { SectionForm } from '#app/features/careers/components/section-form.tsx';
import { isSection, sentValues, valuesOf } from '#app/features/careers/exports.ts';
import { saveProfileSection } from '#app/features/careers/save-profile-section.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readLists } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireOwner, requireProfile } from './participant.server.ts';

export const meta = titleMeta;

/** One section of the actor's own profile, to be written. */
export async function loader(args: LoaderFunctionArgs) {
  const { page, texts } = await requireProfile(args);
  const { section } = args.params;
  if (!isSection(section)) throw new AppError('not-found');
  const title = await pageTitle(args.context, (t) => t(`career.sections.${section}`));
  return { title, texts, page, section };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOwner(args);
  const { section } = args.params;
  if (!isSection(section)) throw new AppError('not-found');
  const sent = await readLists(args.request);
  const version = Number(sent('version')[0]);
  if (!Number.isInteger(version)) throw new AppError('bad-request', 'a form without a version');
  const values = sentValues(section, sent);
  const result = await saveProfileSection(ctx, { section, version, values });
  if (result.ok) return seeOther(`/career?saved#${section}`);
  if (result.reason === 'changed') {
    const { reason, values: typed, version: now } = result;
    return data({ reason, faults: {}, values: typed, version: now }, { status: 409 });
  }
  return data({ ...result, version }, { status: 400 });
}

export default withPageTexts(ProfileSection);

function ProfileSection() {
  const t = useTranslations('career');
  const { page, section } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page>
      <Crumbs items={[{ label: t('profile.crumb'), to: '/career' }]} />
      <h1>{t(`sections.${section}`)}</h1>
      <SectionForm
        section={section}
        page={page}
        values={refused?.values ?? valuesOf(page.profile, section)}
        version={refused?.version ?? page.version}
        refused={refused}
      />
    </Page>
  );
}
