import { useLocale, useTranslations } from 'use-intl';
import {
  Button,
  DateTime,
  Field,
  Form,
  Link,
  Notice,
  RadioGroup,
  Table,
  TextArea,
} from '#app/ui/index.ts';
import type { EvidenceToCheck } from '../evidence/own-evidence.ts';
import { MOST_REASON, type DecisionFault } from '../evidence/rules.ts';
import { writeMonth } from '../month-words.ts';

/** Results that wait, the oldest first. */
export function EvidenceTable({ rows }: { rows: readonly EvidenceToCheck[] }) {
  const t = useTranslations('work.evidence');
  const locale = useLocale();
  return (
    <Table
      caption={t('table')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: 'name', head: t('name'), names: true },
          cell: ({ id, name }) => <Link to={`/admin/evidence/${id}`}>{name}</Link>,
        },
        { key: 'level', head: t('stated'), cell: ({ level }) => level },
        {
          ...{ key: 'month', head: t('takenOn') },
          cell: ({ takenOn }) => writeMonth(takenOn, locale),
        },
        {
          ...{ key: 'handedIn', head: t('handedIn'), minor: true },
          cell: ({ handedInAt }) => <DateTime instant={handedInAt} time />,
        },
      ]}
    />
  );
}

interface EvidenceCheckProps {
  evidence: EvidenceToCheck;
  refused: { fault: DecisionFault; decision: string; reason: string } | null;
}

/** One result: what is stated, the file, and what the comparison says. */
export function EvidenceCheck({ evidence, refused }: EvidenceCheckProps) {
  const t = useTranslations('work.evidence');
  const locale = useLocale();
  const { id, level, takenOn, handedInAt, byteSize, state } = evidence;
  const size = `${Math.max(1, Math.round(byteSize / 1024))} kB`;
  return (
    <>
      <dl className="facts">
        <dt>{t('stated')}</dt>
        <dd>{level}</dd>
        <dt>{t('takenOn')}</dt>
        <dd>{writeMonth(takenOn, locale)}</dd>
        <dt>{t('handedIn')}</dt>
        <dd>
          <DateTime instant={handedInAt} time />
        </dd>
      </dl>
      {state === 'waiting' ? (
        <>
          <p>
            <a href={`/admin/evidence/${id}/file`} download>
              {t('open', { size })}
            </a>
          </p>
          <Decision refused={refused} />
        </>
      ) : (
        <Notice>{t('settled')}</Notice>
      )}
    </>
  );
}

function Decision({ refused }: Pick<EvidenceCheckProps, 'refused'>) {
  const t = useTranslations('work.evidence');
  const fault = refused?.fault;
  const isOfChoice = fault === 'choose' || fault === 'decided';
  const words = fault ? [t(`faults.${fault}`)] : null;
  return (
    <Form method="post" reloadDocument>
      <RadioGroup
        name="decision"
        legend={t('decision')}
        errors={isOfChoice ? words : null}
        value={refused?.decision}
        choices={[
          { value: 'verified', label: t('verified') },
          { value: 'refused', label: t('refused') },
        ]}
      />
      <Field
        name="reason"
        label={t('reason')}
        optional
        hint={t('reasonHint')}
        errors={isOfChoice ? null : words}
      >
        <TextArea rows={3} maxLength={MOST_REASON} defaultValue={refused?.reason} />
      </Field>
      <Button kind="main">{t('save')}</Button>
    </Form>
  );
}
