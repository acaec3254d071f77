import { useTranslations } from 'use-intl';
import { Button, Field, Form, Notice, TextInput } from '#app/ui/index.ts';

/** Compares the name on a document with what is left of it, once its holder was erased. */
export function HolderCheck({ code, matches }: { code: string; matches: boolean | null }) {
  const t = useTranslations('certificates.verify');
  return (
    <section className="no-print">
      <h2>{t('compare')}</h2>
      {matches === null ? null : (
        <Notice kind={matches ? 'success' : 'fault'}>{t(matches ? 'same' : 'differs')}</Notice>
      )}
      <p>{t('compareText')}</p>
      <Form method="get" action={`/verify/${code}`} reloadDocument>
        <Field name="name" label={t('name')}>
          <TextInput required maxLength={200} autoComplete="off" />
        </Field>
        <Button>{t('compareSubmit')}</Button>
      </Form>
    </section>
  );
}
