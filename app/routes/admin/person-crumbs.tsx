import { useTranslations } from 'use-intl';
import { nameLanguage } from '#app/features/people/components/person-name.tsx';
import { Crumbs } from '#app/ui/index.ts';

/** The way to a form about one person. */
export function PersonCrumbs({ id, name }: { id: string; name: string }) {
  const t = useTranslations('work.people');
  const items = [
    { label: t('title'), to: '/admin/people' },
    { label: name, lang: nameLanguage(name), to: `/admin/people/${id}` },
  ];
  return <Crumbs items={items} />;
}
