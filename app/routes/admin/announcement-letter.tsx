import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import styles from '#app/features/announcements/components/letter.css?url';
import { LetterSheets } from '#app/features/announcements/components/letter-sheets.tsx';
import { loadLetter } from '#app/features/announcements/letter.server.ts';
import { readLetter } from '#app/features/announcements/schema.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Button, Crumbs, Field, Form, Notice, Page, TextArea, TextInput } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const handle = { methods: ['POST'] };
export const meta = titleMeta;
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

const NOTHING = new URLSearchParams();

/** An announcement as an A4 letter (通知文), with what is likely; nothing of it is kept. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = await requireCoordinator({ context, request });
  return {
    title: await pageTitle(context, (t) => t('work.announcements.letter.title')),
    letter: await loadLetter(ctx, params.announcement ?? '', readLetter(NOTHING)),
  };
}

/** The letter with what was typed: names are no part of an address. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireCoordinator({ context, request });
  const typed = readLetter(new URLSearchParams(await readForm(request)));
  return { letter: await loadLetter(ctx, params.announcement ?? '', typed) };
}

export default function AnnouncementLetter() {
  const t = useTranslations('work.announcements');
  const likely = useLoaderData<typeof loader>();
  const { letter } = useActionData<typeof action>() ?? likely;
  const address = `/admin/announcements/${letter.announcementId}`;
  return (
    <Page>
      <div className="no-print">
        <Crumbs
          items={[
            { label: t('title'), to: '/admin/announcements' },
            { label: letter.text?.title ?? t('letter.announcement'), to: address },
          ]}
        />
        <h1>{t('letter.title')}</h1>
        {letter.text ? <p>{t('letter.lead')}</p> : <Notice>{t('letter.noJapanese')}</Notice>}
        <Form method="post" className="form">
          <Field name="number" label={t('letter.number')} hint={t('letter.numberHint')}>
            <TextInput defaultValue={letter.number} maxLength={60} lang="ja" />
          </Field>
          <Field name="day" label={t('letter.day')}>
            <TextInput type="date" defaultValue={letter.day} />
          </Field>
          <Field name="addressees" label={t('letter.addressees')} hint={t('letter.addresseesHint')}>
            <TextArea
              defaultValue={letter.addressees.join('\n')}
              rows={4}
              maxLength={8000}
              lang="ja"
            />
          </Field>
          <Field name="contact" label={t('letter.contact')}>
            <TextArea defaultValue={letter.contact} rows={3} maxLength={500} lang="ja" />
          </Field>
          <Button>{t('letter.show')}</Button>
        </Form>
      </div>
      <LetterSheets letter={letter} />
    </Page>
  );
}
