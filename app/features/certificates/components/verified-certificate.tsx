import { useLocale, useTranslations } from 'use-intl';
import { Link, Mark, Notice } from '#app/ui/index.ts';
import type { CertificateState } from '../snapshot.ts';
import type { Verification } from '../verify-certificate.server.ts';

const MARKS = {
  valid: { shape: 'circle', tone: 'ok' },
  revoked: { shape: 'cross', tone: 'fault' },
  replaced: { shape: 'triangle', tone: 'near' },
} as const satisfies Record<CertificateState, unknown>;

/** What a code proves: its state first, then whose completion it records. */
export function VerifiedCertificate({ certificate }: { certificate: Verification }) {
  const t = useTranslations('certificates');
  const { state, replacedByCode, sample } = certificate;
  return (
    <>
      <h1 className={`verification is-${MARKS[state].tone}`}>
        <Mark {...MARKS[state]} /> {t(`verify.${state}`)}
      </h1>
      <p className="lead">{t(`verify.${state}Text`)}</p>
      {replacedByCode ? (
        <p>
          <Link to={`/verify/${replacedByCode}`}>{t('verify.replacedLink')}</Link>
        </p>
      ) : null}
      {sample ? <Notice title="見本 SAMPLE"> {t('verify.sampleText')}</Notice> : null}
      <VerifiedFacts certificate={certificate} />
      <p className="small">{t('notProficiency')}</p>
    </>
  );
}

function VerifiedFacts({ certificate }: { certificate: Verification }) {
  const t = useTranslations('certificates');
  const locale = useLocale();
  const other = locale === 'ja' ? 'en' : 'ja';
  const { name, katakana, erased, course, facts, issuer, shownCode } = certificate;
  return (
    <dl className="verified">
      <dt>{t('verify.name')}</dt>
      <dd>
        {erased ? t('verify.erased') : <bdi>{name}</bdi>}
        {katakana ? <span lang="ja"> ({katakana})</span> : null}
      </dd>
      <dt>{t('course')}</dt>
      <dd>
        {course[locale]} <small lang={other}>{course[other]}</small>
      </dd>
      {facts.map(({ key, label, value }) => (
        <Fact key={key} label={label} value={value} />
      ))}
      <dt>{issuer.label}</dt>
      <dd>
        {issuer.name} <small>{issuer.title}</small>
      </dd>
      <dt>{t('code')}</dt>
      <dd>
        <code>{shownCode}</code>
      </dd>
    </dl>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
