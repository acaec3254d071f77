import { useTranslations } from 'use-intl';
import { Button, Field, Form, TextInput } from '#app/ui/index.ts';
import type { NudgePreview } from '../preview-nudge.server.ts';
import { LINE } from '../rules.ts';

interface NudgePreviewProps {
  preview: NudgePreview;
  /** Whom it is for, as fields of the form. */
  fields: readonly (readonly [name: string, value: string])[];
  id: string;
  line: string;
  fault: 'tooLong' | null;
}

/** Who gets a nudge and who does not, what it says, a line to add, and the way to send it. */
export function NudgePreviewForm({ preview, fields, id, line, fault }: NudgePreviewProps) {
  const t = useTranslations('work.nudges');
  const { people, names, left, mails } = preview;
  return (
    <>
      <h2>{t('gets')}</h2>
      <p>
        <strong>{people > 0 ? t('count', { count: people }) : t('nobody')}</strong>
      </p>
      <Names names={names} />
      <LeftOutList left={left} />
      {people > 0 ? (
        <Form method="post" action="/admin/nudges/new" reloadDocument>
          {fields.map(([name, value], index) => (
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="mark" value={preview.mark} />
          <Field
            name="line"
            optional
            label={t('line')}
            hint={t('lineHint')}
            errors={fault ? [t(`fault.${fault}`)] : null}
          >
            <TextInput defaultValue={line} maxLength={LINE} />
          </Field>
          <h2>{t('text')}</h2>
          <p>{t('textLead')}</p>
          {mails.map((mail) => (
            <MailExample key={mail.locale} {...mail} />
          ))}
          <p>{t('sendNote')}</p>
          <div className="actions">
            <Button kind="main" name="step" value="send">
              {t('send')}
            </Button>
            <Button kind="quiet" name="step" value="preview">
              {t('again')}
            </Button>
          </div>
        </Form>
      ) : null}
    </>
  );
}

function Names({ names }: { names: readonly string[] }) {
  const t = useTranslations('work.nudges');
  if (names.length === 0) return null;
  return (
    <details>
      <summary>{t('names', { shown: names.length })}</summary>
      <ul>
        {names.map((name, index) => (
          <li key={index}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

function LeftOutList({ left }: Pick<NudgePreview, 'left'>) {
  const t = useTranslations('work.nudges');
  if (left.length === 0) return null;
  return (
    <section>
      <h2>{t('left')}</h2>
      <ul>
        {left.map(({ why, people, names }) => (
          <li key={why}>
            {t(`why.${why}`, { count: people })}
            <Names names={names} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MailExample({ locale, subject, text }: NudgePreview['mails'][number]) {
  const t = useTranslations('work.nudges');
  return (
    <section>
      <h3>{t(locale)}</h3>
      <div className="mail" lang={locale}>
        <p>
          <strong>{subject}</strong>
        </p>
        {text
          .trim()
          .split(/\n{2,}/)
          .map((paragraph, index) => (
            <p key={index} className="lines">
              {paragraph}
            </p>
          ))}
      </div>
    </section>
  );
}
