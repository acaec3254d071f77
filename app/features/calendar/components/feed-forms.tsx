import { useTranslations } from 'use-intl';
import { Button, DateTime, Form, Undo } from '#app/ui/index.ts';

const PAGE = '/account/calendar';

/** Makes the first address, or a new one, or none; `madeAt` is when the present one was made. */
export function FeedForms({ madeAt }: { madeAt: string | null }) {
  const t = useTranslations('calendar');
  if (madeAt === null) {
    return (
      <Form method="post" action={PAGE} reloadDocument>
        <Button kind="main">{t('make')}</Button>
      </Form>
    );
  }
  return (
    <>
      <p>{t.rich('since', { when: () => <DateTime instant={madeAt} /> })}</p>
      <p>{t('renewText')}</p>
      <div className="actions">
        <Form method="post" action={PAGE} reloadDocument>
          <Button>{t('renew')}</Button>
        </Form>
        <Form method="post" action={PAGE} reloadDocument>
          <Undo />
          <Button kind="quiet">{t('end')}</Button>
        </Form>
      </div>
    </>
  );
}
