import { useLocale, useTranslations } from 'use-intl';
import { Button, Checkbox, Form, RadioGroup, Undo } from '#app/ui/index.ts';
import type { ImportPreview } from '../import-preview.server.ts';

/** Brings the questions in as they are shown, or throws away what was read. */
export function ImportApply({ address, preview }: { address: string; preview: ImportPreview }) {
  const t = useTranslations('work.banks.import');
  const locale = useLocale();
  const { counts, heading, isFirst, seen } = preview;
  const count = counts.new + counts.changed + counts.described;
  const choices = [
    { value: 'draft', label: t('asDraft') },
    { value: 'ready', label: t('asReady') },
  ];
  return (
    <section>
      <h2>{t('apply')}</h2>
      {count === 0 && !heading ? (
        <p>{t('nothing')}</p>
      ) : (
        <Form method="post" action={`${address}/application`} reloadDocument>
          <p>{t('applyLead', { count })}</p>
          <input type="hidden" name="seen" value={seen} />
          {counts.new > 0 ? (
            <RadioGroup name="status" legend={t('statusChoice')} choices={choices} value="draft" />
          ) : null}
          {heading ? (
            <Checkbox name="heading" value="on" defaultChecked={isFirst}>
              {t('heading', { title: heading[locale] })}
            </Checkbox>
          ) : null}
          <Button kind="main">{t('send2')}</Button>
        </Form>
      )}
      <Form method="post" action={address} reloadDocument>
        <Undo />
        <Button kind="quiet">{t('discard')}</Button>
      </Form>
    </section>
  );
}
