import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { PasswordProof } from '#app/features/accounts/components/password-proof.tsx';
import { isRecentlySignedIn } from '#app/features/accounts/confirm-person.server.ts';
import { ErasureFields } from '#app/features/privacy/components/erasure-fields.tsx';
import { ErasureScope } from '#app/features/privacy/components/erasure-scope.tsx';
import { findErasable } from '#app/features/privacy/erasable.server.ts';
import { erasePerson } from '#app/features/privacy/erase-person.server.ts';
import { erasureSchema } from '#app/features/privacy/schema.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Button, Form, Notice, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';
import { PersonCrumbs } from './person-crumbs.tsx';

export const meta = titleMeta;

/** Says what goes and what stays when a person is erased. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const id = args.params.person ?? '';
  const { name, isInPost, counts } = await findErasable(ctx, id);
  const title = await pageTitle(args.context, (t) => t('work.erasure.title'));
  const asksPassword = !(await isRecentlySignedIn(ctx));
  return { title, id, name, isInPost, counts, asksPassword, email: ctx.actor.email };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const typed = await readForm(args.request);
  const { password: _, ...shown } = typed;
  const parsed = parseFields(erasureSchema, typed);
  if (!parsed.ok) {
    return data({ typed: shown, reason: null, faults: parsed.faults }, { status: 400 });
  }
  const { inPost, ...fields } = parsed.value;
  const personId = args.params.person ?? '';
  const result = await erasePerson(ctx, { personId, inPost: inPost === 'yes', ...fields });
  if (result.ok) return seeOther('/admin/people?said=erased');
  const { reason } = result;
  return data({ typed: shown, reason, faults: {} }, { status: statusOf(reason) });
}

function statusOf(reason: string): number {
  if (reason === 'too-many-tries') return 429;
  return reason === 'wrong-password' || reason === 'not-confirmed' ? 400 : 409;
}

export default function ErasePerson() {
  const t = useTranslations();
  const { id, name, isInPost, counts, asksPassword, email } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      <PersonCrumbs id={id} name={name} />
      <h1>{t('work.erasure.title')}</h1>
      <p className="lead">
        <bdi>{name}</bdi>
      </p>
      {result?.reason ? <Notice kind="fault">{refusalIn(t, result.reason)}</Notice> : null}
      <p>{t('work.erasure.lead')}</p>
      <ErasureScope counts={counts} />
      <Form method="post" reloadDocument>
        <ErasureFields isInPost={isInPost} typed={result?.typed} faults={result?.faults} />
        {asksPassword ? <PasswordProof email={email} faults={result?.faults} /> : null}
        <Button kind="grave">{t('work.erasure.submit')}</Button>
      </Form>
    </Page>
  );
}

type Translate = ReturnType<typeof useTranslations<never>>;
type Reason = Exclude<Awaited<ReturnType<typeof erasePerson>>, { ok: true }>['reason'];

function refusalIn(t: Translate, reason: Reason): string {
  if (reason === 'not-confirmed') return t('accounts.settings.confirm');
  if (reason === 'wrong-password') return t('accounts.settings.wrongPassword');
  if (reason === 'too-many-tries') return t('accounts.settings.wait');
  return t(`work.erasure.refused.${reason}`);
}
