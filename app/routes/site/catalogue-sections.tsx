import { useLocale, useTranslations } from 'use-intl';
import { CourseList } from '#app/features/courses/components/course-list.tsx';
import type { CatalogueSection } from '#app/features/offers/exports.ts';
import { listIn } from '#app/ui/index.ts';

interface CatalogueSectionsProps {
  sections: readonly CatalogueSection[];
  /** Level of the headings that the sections have. */
  heading: 'h2' | 'h3';
  enter?: string;
}

/** The catalogue by whom courses are for. */
export function CatalogueSections({ sections, heading: Heading, enter }: CatalogueSectionsProps) {
  const t = useTranslations('offers');
  const locale = useLocale();
  const titleOf = ({ key, who }: CatalogueSection) =>
    key === 'some'
      ? t('some', {
          who: listIn(
            locale,
            who.map((one) => t(`who.${one}`)),
          ),
        })
      : t(key);
  return (
    <>
      {sections.map((section) => (
        <section key={`${section.key} ${section.who.join(' ')}`}>
          <Heading>{titleOf(section)}</Heading>
          <CourseList
            courses={section.courses}
            locale={locale}
            heading={Heading === 'h2' ? 'h3' : 'h4'}
            {...(enter ? { enter } : {})}
          />
        </section>
      ))}
    </>
  );
}
