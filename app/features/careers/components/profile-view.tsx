import { useTranslations } from 'use-intl';
import { DateTime, Link, Notice } from '#app/ui/index.ts';
import { namesEmployerIn } from '../employer-mask.ts';
import { beginsBeforeEnd, openFields, SECTIONS, writtenTexts } from '../sections.ts';
import { SectionFacts, type SectionFactsProps } from './section-facts.tsx';

type ProfileViewProps = Omit<SectionFactsProps, 'section'> & {
  updatedAt: string | null;
  endsOn: string | null;
};

/** The whole of one's own profile: what is open, and every section with the way to change it. */
export function ProfileView({ updatedAt, endsOn, ...of }: ProfileViewProps) {
  const t = useTranslations('career');
  const { profile } = of;
  return (
    <>
      <OpenFields profile={profile} />
      <NamedInTexts {...of} />
      {beginsBeforeEnd(profile.availableFrom, endsOn) ? <Notice>{t('work.early')}</Notice> : null}
      {SECTIONS.map((section) => (
        <section key={section} id={section} aria-labelledby={`${section}-title`}>
          <div className="page-head">
            <h2 id={`${section}-title`}>{t(`sections.${section}`)}</h2>
            <ul className="links">
              {section === 'japanese' && profile.jlpt ? (
                <li>
                  <Link to="/career/evidence">{t('profile.evidence')}</Link>
                </li>
              ) : null}
              <li>
                <Link to={`/career/edit/${section}`}>
                  {t('profile.edit')}
                  <span className="visually-hidden">: {t(`sections.${section}`)}</span>
                </Link>
              </li>
            </ul>
          </div>
          <SectionFacts section={section} {...of} />
        </section>
      ))}
      {updatedAt ? (
        <p className="small">
          {t('profile.updated')}
          <DateTime instant={updatedAt} time />
        </p>
      ) : null}
    </>
  );
}

function OpenFields({ profile }: Pick<SectionFactsProps, 'profile'>) {
  const t = useTranslations('career');
  const open = openFields(profile);
  if (open.length === 0) return <p>{t('profile.complete')}</p>;
  return (
    <>
      <p>{t('profile.open')}</p>
      <ul className="links">
        {open.map(({ field, section }) => (
          <li key={field}>
            <Link to={`/career/edit/${section}`}>{t(`openFields.${field}`)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** An employer that is not named may still stand in what was written. */
function NamedInTexts({ profile, employer }: Pick<SectionFactsProps, 'profile' | 'employer'>) {
  const t = useTranslations('career');
  if (!employer || profile.namesEmployer) return null;
  const telling = writtenTexts(profile).filter(({ text }) => namesEmployerIn(text, employer));
  if (telling.length === 0) return null;
  return (
    <Notice>
      {t('employer.told')}
      <ul className="links">
        {telling.map(({ section }) => (
          <li key={section}>
            <Link to={`/career/edit/${section}`}>{t(`sections.${section}`)}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
