import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { Button, Crumbs, Field, Form, Link, Page, TextInput } from '#app/ui/index.ts';
import type { HandInView } from '../hand-in-view.ts';
import { mostFilesOf, typesFor } from '../uploads/upload-rules.ts';
import { Prose } from './prose.tsx';
import { RubricView } from './rubric-view.tsx';

interface HandInPageProps {
  view: HandInView;
  fault: 'none' | 'too-many' | 'type' | 'too-large' | 'too-often' | 'closed' | null;
  locale: Locale;
}

/** One question that is answered with files, for who has no JavaScript. */
export function HandInPage({ view, fault, locale }: HandInPageProps) {
  const t = useTranslations('recorder');
  const { question, number, handed, here, title } = view;
  const most = mostFilesOf(question);
  const back = `${here}/attempt?question=${number}#question-${number}`;
  return (
    <Page>
      <Crumbs items={[{ label: title[locale], to: `${here}/attempt` }]} />
      <h1>
        <Prose text={question.prompt[locale]} locale={locale} />
      </h1>
      <p>{t('handInLead')}</p>
      <RubricView rubric={question.rubric} locale={locale} />
      <Form method="post" encType="multipart/form-data" reloadDocument>
        <Field
          name="files"
          label={t('files', { count: most })}
          hint={handed > 0 ? t('handed', { count: handed }) : undefined}
          errors={fault ? [t(`handInFault.${fault}`)] : null}
        >
          <TextInput
            type="file"
            accept={typesFor(question).join(',')}
            multiple={most > 1}
            required
          />
        </Field>
        <Button kind="main">{t('keep')}</Button>
      </Form>
      <p>
        <Link to={back} document>
          {t('back')}
        </Link>
      </p>
    </Page>
  );
}
