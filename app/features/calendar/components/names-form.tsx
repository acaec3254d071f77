import { useTranslations } from 'use-intl';
import { Button, Checkbox, Form } from '#app/ui/index.ts';

/** Whether a calendar, which others may see, says whom meetings are with. */
export function NamesForm({ namesCompanies }: { namesCompanies: boolean }) {
  const t = useTranslations('calendar.names');
  return (
    <section>
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      <Form method="post" action="/account/calendar/names">
        <Checkbox name="names" value="companies" defaultChecked={namesCompanies}>
          {t('tick')}
        </Checkbox>
        <div className="actions">
          <Button>{t('save')}</Button>
        </div>
      </Form>
    </section>
  );
}
