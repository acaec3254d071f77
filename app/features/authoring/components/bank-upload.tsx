import { useTranslations } from 'use-intl';
import type { FileFaultCode } from '#app/features/question-imports/exports.ts';
import { Button, Field, Form, Notice, TextInput } from '#app/ui/index.ts';

/** Why a file was not taken: none was chosen, or what is in it. */
export type BankUploadFault =
  | { at: 'file' }
  | { at: 'content'; reason: FileFaultCode; line: number | null; detail: string | null };

/** A file of questions to be read. */
export function BankUpload({ fault }: { fault: BankUploadFault | null }) {
  const t = useTranslations('work.banks.import');
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument>
      {fault?.at === 'content' ? <FileFault {...fault} /> : null}
      <Field
        name="file"
        label={t('file')}
        hint={t('hint')}
        errors={fault?.at === 'file' ? [t('noFile')] : null}
      >
        <TextInput type="file" accept=".txt,.gift,.xml,.csv,.tsv,.xlsx,.yaml,.yml,.json" required />
      </Field>
      <Button kind="main">{t('send')}</Button>
    </Form>
  );
}

function FileFault(fault: Extract<BankUploadFault, { at: 'content' }>) {
  const t = useTranslations();
  const { reason, line, detail } = fault;
  return (
    <Notice kind="fault">
      {line === null ? '' : `${t('work.banks.import.atRow', { line })} `}
      {t(`bankImport.files.${reason}`)}
      {detail ? (
        <>
          {' '}
          <q>{detail}</q>
        </>
      ) : null}
    </Notice>
  );
}

const LOCALES = ['ja', 'en'] as const;
const FORMATS = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
] as const;

/** Tables to be filled in, in both languages and both forms. */
export function QuestionTemplates() {
  const t = useTranslations('work.banks.import');
  return (
    <section>
      <h2>{t('template')}</h2>
      <p>{t('templateLead')}</p>
      <ul>
        {LOCALES.flatMap((locale) =>
          FORMATS.map(([format, name]) => (
            <li key={`${locale} ${format}`}>
              <a href={`/teach/banks/templates/questions-${locale}.${format}`} download>
                {`${t(`languages.${locale}`)}: ${name}`}
              </a>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
