import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { certificatePage } from '#app/features/certificates/certificate-page.server.ts';
import { CertificateSheet } from '#app/features/certificates/components/certificate-sheet.tsx';
import { NameFields } from '#app/features/certificates/components/name-fields.tsx';
import { confirmName } from '#app/features/certificates/confirm-name.server.ts';
import { findOwnCertificate } from '#app/features/certificates/queries.server.ts';
import { reissueCertificate } from '#app/features/certificates/reissue-certificate.server.ts';
import { certificateNameSchema } from '#app/features/certificates/schema.ts';
import { findItem } from '#app/features/courses/exports.ts';
import { findLearnerCourse } from '#app/features/progress/queries.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { parseFields, readForm, type FieldFaults } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Link, LinkButton, Notice, Page } from '#app/ui/index.ts';
import styles from '#app/features/certificates/components/certificate.css?url';

export const meta = titleMeta;
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, learner } = await requireEnrolled(args);
  const { searchParams } = new URL(args.request.url);
  return {
    title: await pageTitle(args.context, (t) => t('certificates.title')),
    texts: pageTexts(await args.context.locale(), 'certificates'),
    course: { slug: learner.courseSlug, title: learner.outline.title },
    saved: searchParams.has('reissued') ? 'reissued' : searchParams.has('kept') ? 'kept' : null,
    ...(await certificatePage(ctx, learner.enrolment)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, learner } = await requireEnrolled(args);
  const typed = await readForm(args.request);
  const parsed = parseFields(certificateNameSchema, typed);
  if (!parsed.ok) return refused(typed, { faults: parsed.faults });
  const held = await findOwnCertificate(ctx, learner.enrolment.id);
  if (held?.state === 'revoked') throw new AppError('conflict');
  const input = { ...parsed.value, enrolmentId: learner.enrolment.id };
  const result = held ? await reissueCertificate(ctx, input) : await confirmName(ctx, input);
  if (!result.ok) return refused(typed, { characters: result.characters });
  const course = `/learn/${learner.courseSlug}`;
  const then = findItem(learner.outline, new URL(args.request.url).searchParams.get('then') ?? '');
  if (then && !held) return seeOther(`${course}/${then.slug}`);
  return seeOther(`${course}/certificate?${held ? 'reissued' : 'kept'}`);
}

async function requireEnrolled({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  const learner = await findLearnerCourse(ctx, params.course ?? '');
  if (!learner) throw new AppError('not-found');
  return { ctx, learner };
}

function refused(
  { name = '', katakana = '' }: Record<string, string>,
  why: { faults?: FieldFaults; characters?: string[] },
) {
  const { faults = {}, characters = [] } = why;
  return data({ typed: { name, katakana }, faults, characters }, { status: 400 });
}

export default withPageTexts(OwnCertificate);

function OwnCertificate() {
  const t = useTranslations('certificates');
  const locale = useLocale();
  const { course, certificate, saved } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs items={[{ label: course.title[locale], to: `/learn/${course.slug}` }]} />
      <h1>{t('title')}</h1>
      {saved ? (
        <Notice kind="success">{saved === 'reissued' ? t('reissued') : t('nameKept')}</Notice>
      ) : null}
      {certificate?.state === 'revoked' ? (
        <>
          <Notice kind="fault">{t('revoked')}</Notice>
          <LinkButton to={certificate.verifyPath}>{t('verifyLink')}</LinkButton>
        </>
      ) : null}
      {certificate ? null : (
        <>
          <p className="lead">{t('notYet')}</p>
          <p>
            {t('notYetText')} <Link to={`/learn/${course.slug}`}>{t('progressLink')}</Link>
          </p>
        </>
      )}
      {certificate?.state === 'valid' ? (
        <>
          <div className="actions">
            <LinkButton kind="main" document to={`/learn/${course.slug}/certificate.pdf`}>
              {t('download')}
            </LinkButton>
            <LinkButton to={certificate.verifyPath}>{t('verifyLink')}</LinkButton>
          </div>
          <CertificateSheet {...certificate.sheet} />
        </>
      ) : null}
      {certificate?.state === 'revoked' ? null : <NameForm />}
    </Page>
  );
}

function NameForm() {
  const t = useTranslations('certificates');
  const { certificate, name } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const typed = result?.typed ?? { name: name.name, katakana: name.katakana };
  return (
    <section className="no-print">
      <h2>{certificate ? t('change') : t('name')}</h2>
      {certificate ? null : (
        <p>{name.confirmed ? t('confirmed') : t('nameFrom', { name: name.name })}</p>
      )}
      <Form method="post" reloadDocument>
        <NameFields
          {...typed}
          faults={result?.faults ?? {}}
          characters={result ? result.characters : name.undrawable}
          kind={certificate ? 'reissue' : 'confirm'}
        />
      </Form>
    </section>
  );
}
