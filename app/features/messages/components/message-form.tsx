import { useTranslations } from 'use-intl';
import { Button, Field, Form, Notice, Select, TextArea, TextInput } from '#app/ui/index.ts';
import { FIRST_A_DAY, MOST_AN_HOUR } from '../limits.ts';
import { FILE_TYPES, MOST_FILES, MOST_TEXT, type SendFault, type Side } from '../rules.ts';
import type { TemplateChoice } from '../templates.ts';

/** What was sent and not taken. */
export interface RefusedMessage {
  fault: SendFault;
  body: string;
}

interface MessageFormProps {
  side: Side;
  /** Of this form: what is sent twice under it is one message. */
  requestKey: string;
  /** What the field begins with. */
  text: string;
  refused: RefusedMessage | null;
  label: string;
}

/** Writes a message; nothing of it is changed on its way. */
export function MessageForm({ side, requestKey, text, refused, label }: MessageFormProps) {
  const t = useTranslations('messages');
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument>
      <input type="hidden" name="key" value={requestKey} />
      {refused ? (
        <Notice kind="fault">
          <FaultText side={side} fault={refused.fault} /> {t('filesAgain')}
        </Notice>
      ) : null}
      <Field name="body" label={label} hint={t('textHint', { most: MOST_TEXT })}>
        <TextArea key={text} rows={8} defaultValue={refused?.body ?? text} dir="auto" />
      </Field>
      <Field name="files" label={t('files')} hint={t('filesHint', { most: MOST_FILES })} optional>
        <TextInput type="file" accept={FILE_TYPES.join(',')} multiple />
      </Field>
      <Button kind="main">{t('send')}</Button>
    </Form>
  );
}

/** Why a message was not sent, and what helps. */
function FaultText({ side, fault }: { side: Side; fault: SendFault }) {
  const t = useTranslations('messages.faults');
  return t(fault, {
    ...{ most: MOST_TEXT, files: MOST_FILES },
    ...{ hour: MOST_AN_HOUR[side], day: FIRST_A_DAY[side] },
  });
}

interface TemplatePickProps {
  choices: readonly TemplateChoice[];
  chosen: string;
  /** Other parts of the address, which stay. */
  kept?: Readonly<Record<string, string>>;
}

/** Puts a template into the field of the message below, for the recruiter to change. */
export function TemplatePick({ choices, chosen, kept = {} }: TemplatePickProps) {
  const t = useTranslations('messages.pick');
  const groups = [
    { label: t('own'), choices: choices.filter(({ isOwn }) => isOwn) },
    { label: t('shipped'), choices: choices.filter(({ isOwn }) => !isOwn) },
  ];
  return (
    <Form method="get" className="find" preventScrollReset>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="filters">
        <Field name="template" label={t('label')}>
          <Select defaultValue={chosen}>
            <option value="">{t('none')}</option>
            {groups.map((group) =>
              group.choices.length === 0 ? null : (
                <optgroup key={group.label} label={group.label}>
                  {group.choices.map(({ value, title, language }) => (
                    <option key={value} value={value}>
                      {t(language, { title })}
                    </option>
                  ))}
                </optgroup>
              ),
            )}
          </Select>
        </Field>
        <Button compact>{t('use')}</Button>
      </div>
      <p className="small">{t('hint')}</p>
    </Form>
  );
}
