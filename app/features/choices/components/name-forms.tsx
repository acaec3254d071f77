import { useTranslations } from 'use-intl';
import { Button, Checkbox, Form } from '#app/ui/index.ts';
import { NAME_TEXT } from '../name-consent.ts';

/** Opens a name, or closes it again, once choosing has closed. */
export function NameForms({ action, opensName }: { action: string; opensName: boolean }) {
  const t = useTranslations('choices');
  return (
    <section>
      <h2>{t('name')}</h2>
      <p>{t(opensName ? 'nameOn' : 'nameOff')}</p>
      <Form method="post" action={action}>
        <input type="hidden" name="text" value={NAME_TEXT} />
        {opensName ? null : (
          <Checkbox name="name" value="on" hint={t('nameHint')} required>
            {t('nameAgree')}
          </Checkbox>
        )}
        <Button kind="quiet">{t(opensName ? 'nameWithdraw' : 'save')}</Button>
      </Form>
    </section>
  );
}
