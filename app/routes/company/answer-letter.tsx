import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { loadLetter } from '#app/features/meetings/after-fair/letter.server.ts';
import { readLetter } from '#app/features/meetings/after-fair/params.ts';
import { sendAnswers } from '#app/features/meetings/after-fair/send-answers.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readLists } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Button, Crumbs, Field, Form, FormErrorSummary, Page, TextArea } from '#app/ui/index.ts';
import { requireFairReader } from './reader.server.ts';

export const meta = titleMeta;
export const handle = { methods: ['POST'] };

/** The draft of an answer to those who were chosen, for the company to put into its own words. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, ...of } = await requireFairReader(asked);
  const { searchParams } = new URL(asked.request.url);
  const letter = readLetter((name) => searchParams.getAll(name));
  const { answer, locale } = letter;
  const { chosen, words } = await loadLetter(ctx, of, letter);
  if (chosen.length === 0) throw seeOther(`/company/answers?fair=${of.fair.slug}&said=nobody`);
  const draft = pageTexts(locale, 'afterFair')
    .afterFair.drafts[answer].replace('{company}', words.company)
    .replace('{sender}', words.sender)
    .replace('{until}', words.until);
  return {
    title: await pageTitle(asked.context, (t) => t('site.nav.home')),
    texts: pageTexts(await asked.context.locale(), 'afterFair'),
    ...{ chosen, answer, locale, draft, slug: of.fair.slug },
  };
}

/** Sends it to each of them. */
export async function action(asked: ActionFunctionArgs) {
  const { ctx, ...of } = await requireFairReader(asked);
  const sent = await readLists(asked.request);
  const [body] = sent('body');
  if (body === undefined) throw new AppError('bad-request', 'a form without its text');
  const result = await sendAnswers(ctx, of, { ...readLetter(sent), body });
  if (!result.ok) return data({ body, fault: result.reason }, { status: 422 });
  const said = `sent=${result.sent}&skipped=${result.skipped}`;
  return seeOther(`/company/answers?fair=${of.fair.slug}&${said}`);
}

export default withPageTexts(Letter);

function Letter() {
  const t = useTranslations('afterFair.letter');
  const list = useTranslations('afterFair.company');
  const { chosen, answer, locale, draft, slug } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const count = chosen.length;
  const faults = refused ? [{ id: 'field-body', message: t(refused.fault) }] : [];
  return (
    <Page>
      <Crumbs items={[{ label: list('title'), to: `/company/answers?fair=${slug}` }]} />
      <h1>{t('title', { answer: list(`answers.${answer}`) })}</h1>
      <FormErrorSummary faults={faults} />
      <h2>{t('to', { count })}</h2>
      <ul>
        {chosen.map(({ cardId, called }) => (
          <li key={cardId}>{called}</li>
        ))}
      </ul>
      <p className="small">{t('each')}</p>
      <Form method="post">
        {chosen.map(({ cardId }) => (
          <input key={cardId} type="hidden" name="card" value={cardId} />
        ))}
        <input type="hidden" name="answer" value={answer} />
        <input type="hidden" name="locale" value={locale} />
        <Field
          name="body"
          label={t('body')}
          hint={t('hint')}
          errors={faults.map(({ message }) => message)}
        >
          <TextArea
            defaultValue={refused?.body ?? draft}
            rows={14}
            lang={locale}
            maxLength={4_000}
          />
        </Field>
        <Button kind="main">{t('send', { count })}</Button>
      </Form>
    </Page>
  );
}
