import { useTranslations } from 'use-intl';
import { Crumbs } from '#app/ui/index.ts';

/** The way to a form about one organisation. */
export function OrganisationCrumbs({ id, name }: { id: string; name: string }) {
  const t = useTranslations('work.organisations');
  const items = [
    { label: t('title'), to: '/admin/organisations' },
    { label: name, to: `/admin/organisations/${id}` },
  ];
  return <Crumbs items={items} />;
}
