import { useTranslations } from 'use-intl';
import type { CompanyReasons } from '../company-reasons.ts';

/** Why a company's meetings are those they are, in words with their numbers. */
export function CompanyReasonsText({ reasons }: { reasons: CompanyReasons | null }) {
  const t = useTranslations('companyMeetings.why');
  return (
    <section>
      <h2>{t('title')}</h2>
      {reasons ? <Counted reasons={reasons} /> : <p>{t('gone')}</p>}
    </section>
  );
}

function Counted({ reasons }: { reasons: CompanyReasons }) {
  const t = useTranslations('companyMeetings.why');
  const { seats, marked, met, byScore, told, few } = reasons;
  return (
    <>
      <p>{t('marked', { seats, marked, met })}</p>
      <ul>
        {byScore > 0 ? <li>{t('byScore', { count: byScore })}</li> : null}
        {told.map(({ kind, count }) => (
          <li key={kind}>{t(kind, { count })}</li>
        ))}
        {few > 0 ? <li>{t('few', { count: few })}</li> : null}
      </ul>
      <p className="small">{t('rule')}</p>
    </>
  );
}
