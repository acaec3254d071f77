import { useTranslations } from 'use-intl';
import { Button, Field, Form, Notice, Select, TextInput } from '#app/ui/index.ts';
import { IMPORT_KINDS } from '../schema.ts';
import type { UploadFault } from '../upload-fault.ts';

interface UploadFormProps {
  kind: string;
  fault: UploadFault | null;
}

/** The file and what it holds; a browser forgets the file that was refused, the kind stays. */
export function UploadForm({ kind, fault }: UploadFormProps) {
  const t = useTranslations('work.imports');
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument>
      {fault?.at === 'content' ? (
        <Notice kind="fault">
          {[fault.row ? t('at', { row: fault.row }) : '', t(`refused.${fault.reason}`)]
            .filter(Boolean)
            .join(': ')}
        </Notice>
      ) : null}
      <Field
        name="kind"
        label={t('upload.kind')}
        errors={fault?.at === 'kind' ? [t('upload.kindFault')] : null}
      >
        <Select defaultValue={kind} required>
          {IMPORT_KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`kind.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        name="file"
        label={t('upload.file')}
        hint={t('upload.hint')}
        errors={fault?.at === 'file' ? [t('upload.fileFault')] : null}
      >
        <TextInput type="file" accept=".csv,.tsv,.txt,.xlsx,.xlsm" required />
      </Field>
      <Button kind="main">{t('upload.send')}</Button>
    </Form>
  );
}
