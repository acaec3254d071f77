import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { RootData } from '#app/root.tsx';
import { Button, DemoBanner, Undo } from '#app/ui/index.ts';

/** What is said above everything: that it is a demonstration, and whose pages are seen. */
export function Banners({ data }: { data: RootData | undefined }) {
  return (
    <>
      {data?.demo ? <DemoBanner /> : null}
      {data?.viewing && data.person ? <ViewingBanner name={data.person.name} /> : null}
    </>
  );
}

/** Says whose pages are seen, and ends it. */
function ViewingBanner({ name }: { name: string }) {
  const t = useTranslations('site.viewing');
  return (
    <Form method="post" action="/account/viewing" reloadDocument className="demo">
      <Undo />
      <span>{t.rich('banner', { name: () => <bdi>{name}</bdi> })}</span>{' '}
      <Button compact>{t('end')}</Button>
    </Form>
  );
}
