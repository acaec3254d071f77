import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { ChoicesForm } from '#app/features/choices/components/choices-form.tsx';
import { ClosedChoices, Closing } from '#app/features/choices/components/closed-choices.tsx';
import { NameForms } from '#app/features/choices/components/name-forms.tsx';
import { loadChoices } from '#app/features/choices/load-choices.server.ts';
import { saveChoices } from '#app/features/choices/save-choices.server.ts';
import { afterAct, readAct, readChoices } from '#app/features/choices/schema.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { readLists } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Link, Notice, Page } from '#app/ui/index.ts';
import { requireOwner } from './participant.server.ts';

export const meta = titleMeta;

const SAID = ['saved', 'cancelledNow', 'named'] as const;

/** Whom the actor wishes to meet at a fair; who publishes nothing for it does that first. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  const slug = args.params.fair ?? '';
  const found = await loadChoices(ctx, slug);
  if (!found) throw seeOther(`/career/fairs/${slug}`);
  const { fair, view } = found;
  const said = new URL(args.request.url).searchParams.get('said');
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.career')),
    texts: pageTexts(await args.context.locale(), 'choices'),
    ...{ view, said: SAID.find((known) => known === said) ?? null },
    fair: {
      ...{ slug: fair.slug, name: fair.name, isBoth: fair.mode === 'both' },
      ...{ until: fair.choicesUntil.toISOString(), isOver: ctx.now > fair.choicesUntil },
    },
  };
}

/** Saves what was typed, or changes it by one step and shows it again. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOwner(args);
  const slug = args.params.fair ?? '';
  const list = await readLists(args.request);
  const typed = readChoices(list);
  const act = readAct(list('act')[0] ?? '', list('addition')[0]);
  if (act.kind === 'save') {
    const saved = await saveChoices(ctx, { slug, typed, locale: await args.context.locale() });
    if (saved.ok) return seeOther(`/career/fairs/${slug}/choices?said=saved`);
    const again = await loadChoices(ctx, slug, ({ version }) => ({ ...typed, version }));
    if (!again) throw seeOther(`/career/fairs/${slug}`);
    const { reason } = saved;
    const sent = { view: again.view, fault: reason, focus: null };
    return data(sent, { status: reason === 'conflict' ? 409 : 422 });
  }
  const moved = await loadChoices(ctx, slug, (_, asked) => afterAct(typed, act, asked));
  if (!moved) throw seeOther(`/career/fairs/${slug}`);
  const focus = 'companyId' in act ? `${act.kind}-${act.companyId}` : null;
  return data({ view: moved.view, fault: null, focus });
}

export default withPageTexts(Choices);

function Choices() {
  const t = useTranslations('choices');
  const nav = useTranslations('site.nav');
  const locale = useLocale();
  const loaded = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { fair, said } = loaded;
  const view = sent?.view ?? loaded.view;
  const publishing = `/career/fairs/${fair.slug}`;
  useFocus(sent?.focus ?? null, sent);
  return (
    <Page>
      <Crumbs
        items={[
          { label: nav('career'), to: '/career' },
          { label: fair.name[locale], to: publishing },
        ]}
      />
      <h1>{t('title')}</h1>
      {said && !sent ? <Notice kind="success">{t(said)}</Notice> : null}
      {sent && !sent.fault ? <Notice>{t('unsaved')}</Notice> : null}
      {view.isCancelled ? <Notice>{t(fair.isOver ? 'isOut' : 'isCancelled')}</Notice> : null}
      <p className="lead">{t('lead')}</p>
      <Closing {...fair} />
      <p>
        <Link to={`/fairs/${fair.slug}`}>{t('guide')}</Link>
      </p>
      {fair.isOver ? (
        <>
          <ClosedChoices {...{ view, publishing }} />
          <NameForms action={`${publishing}/name`} opensName={view.typed.opensName} />
        </>
      ) : (
        <ChoicesForm {...{ view, publishing }} isBoth={fair.isBoth} fault={sent?.fault ?? null} />
      )}
      {view.isCancelled ? null : (
        <p>
          <Link to={`${publishing}/cancellation`}>{t('cancel.title')}</Link>
        </p>
      )}
    </Page>
  );
}

/** The button that was pressed stays in hand although its line has moved; one that is off gives way to its pair. */
function useFocus(id: string | null, sent: unknown) {
  useEffect(() => {
    if (!id) return;
    const other = id.startsWith('up-') ? id.replace('up-', 'down-') : id.replace('down-', 'up-');
    const buttons = [id, other].map((each) => document.getElementById(each));
    const usable = buttons.find((each) => each && !(each as HTMLButtonElement).disabled);
    (usable ?? document.getElementById('field-addition'))?.focus();
  }, [id, sent]);
}
