import { useLocale, useTranslations } from 'use-intl';
import { Button, DateTime, Field, Form, Link, TextInput, Undo } from '#app/ui/index.ts';
import type { OwnEvidence } from '../evidence/own-evidence.ts';
import { EVIDENCE_TYPES, type EvidenceFault } from '../evidence/rules.ts';
import { writeMonth } from '../month-words.ts';
import type { Profile } from '../profile.ts';

interface EvidenceFormProps {
  jlpt: Profile['jlpt'];
  fault: EvidenceFault | null;
}

/** A file for the level that the profile states. */
export function EvidenceForm({ jlpt, fault }: EvidenceFormProps) {
  const t = useTranslations('career.evidence');
  const locale = useLocale();
  if (!jlpt) {
    return (
      <p>
        {t('none')} <Link to="/career/edit/japanese">{t('toSection')}</Link>
      </p>
    );
  }
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument>
      <p>
        {t('stated')}
        <strong>
          {jlpt.level}, {writeMonth(jlpt.takenOn, locale)}
        </strong>
      </p>
      <p>{t('privacy')}</p>
      <Field
        name="file"
        label={t('file')}
        hint={t('fileHint')}
        errors={fault ? [t(`faults.${fault}`)] : null}
      >
        <TextInput type="file" accept={EVIDENCE_TYPES.join(',')} required />
      </Field>
      <Button kind="main">{t('send')}</Button>
    </Form>
  );
}

/** What was handed in, what was said of it, and the way to take it back. */
export function EvidenceList({ own }: { own: readonly OwnEvidence[] }) {
  const t = useTranslations('career.evidence');
  return (
    <section aria-labelledby="own">
      <h2 id="own">{t('own')}</h2>
      {own.length === 0 ? <p>{t('nothing')}</p> : null}
      {own.map((one) => (
        <EvidenceLine key={one.id} one={one} />
      ))}
    </section>
  );
}

function EvidenceLine({ one }: { one: OwnEvidence }) {
  const t = useTranslations('career.evidence');
  const locale = useLocale();
  return (
    <article>
      <h3>
        {one.level}, {writeMonth(one.takenOn, locale)}: {t(`states.${one.state}`)}
      </h3>
      <p className="small">
        {t('handedIn')}
        <DateTime instant={one.handedInAt} time />
        {one.decidedAt ? (
          <>
            {' · '}
            {t('decided')}
            <DateTime instant={one.decidedAt} time />
          </>
        ) : null}
      </p>
      {one.reason ? (
        <p className="lines">
          {t('reason')}
          {one.reason}
        </p>
      ) : null}
      <Form method="post" action={`/career/evidence/${one.id}`} reloadDocument>
        <Undo />
        <Button compact aria-label={t('withdrawOf', { level: one.level })}>
          {t('withdraw')}
        </Button>
      </Form>
    </article>
  );
}
