import { useTranslations } from 'use-intl';
import { Link, Row, Rows } from '#app/ui/index.ts';
import type { CertificateRecord } from '../records.server.ts';

/** A learner's certificates, each with the way to it. */
export function CertificateList({ items }: { items: readonly CertificateRecord[] }) {
  const t = useTranslations('certificates');
  return (
    <Rows>
      {items.map(({ code, courseSlug, course, completedOn, number, valid }) => (
        <Row
          key={code}
          state={valid ? 'done' : 'none'}
          stateLabel={valid ? t('verify.valid') : t('verify.revoked')}
          title={<Link to={`/learn/${courseSlug}/certificate`}>{course}</Link>}
          meta={number}
          why={valid ? `${t('completedOn')}: ${completedOn}` : t('verify.revokedText')}
        />
      ))}
    </Rows>
  );
}
