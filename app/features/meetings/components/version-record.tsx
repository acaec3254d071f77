import { useTranslations } from 'use-intl';
import type { Claim } from '#app/features/allocation-check/exports.ts';
import { DateTime, Table } from '#app/ui/index.ts';

interface Version {
  number: number;
  basis: 'matched' | 'repaired';
  publishedAt: string;
  version: string;
  checkVersion: string;
  seed: { value: string; commitment: string };
  input: string;
  output: { digest: string; meetings: number; struck: number };
  claims: { claim: Claim; holds: boolean; looked: number }[];
  notProven: readonly string[];
}

const PROMISES = ['seed', 'stable', 'only', 'unchanged'] as const;
const NOT_PROVEN = [
  'struck-pairs-have-no-timetable',
  'best-for-participants',
  'no-other-market-was-shown',
] as const;

/** What everybody was promised of how meetings are found. */
export function Promised() {
  const t = useTranslations('meetings.record');
  return (
    <section>
      <h2>{t('promised')}</h2>
      <ul>
        {PROMISES.map((each) => (
          <li key={each}>{t(`promise.${each}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What was checked of one published version, what was not, and its values. */
export function VersionRecord({ version }: { version: Version }) {
  const t = useTranslations('meetings.record');
  const { number, basis, publishedAt, claims, notProven } = version;
  return (
    <section>
      <h2>
        {t.rich('version', { number, when: () => <DateTime instant={publishedAt} deadline /> })}
      </h2>
      <p>{t(basis)}</p>
      {basis === 'repaired' ? <p className="small">{t('repairedNote')}</p> : null}
      <Claims claims={claims} />
      <h3>{t('notProven')}</h3>
      <ul>
        {NOT_PROVEN.filter((each) => notProven.includes(each)).map((each) => (
          <li key={each}>{t(`notProvens.${each}`)}</li>
        ))}
      </ul>
      <Values version={version} />
    </section>
  );
}

function Claims({ claims }: Pick<Version, 'claims'>) {
  const t = useTranslations('meetings.record');
  return (
    <Table
      caption={t('proven')}
      captionSeen
      columns={[
        {
          ...{ key: 'claim', head: t('claim'), names: true },
          cell: ({ claim }) => t(`claims.${claim}`),
        },
        {
          ...{ key: 'holds', head: t('result') },
          cell: ({ holds }) => <span className="unbroken">{t(holds ? 'holds' : 'fails')}</span>,
        },
        { ...{ key: 'looked', head: t('looked'), number: true }, cell: ({ looked }) => looked },
      ]}
      rows={claims}
      rowKey={({ claim }) => claim}
    />
  );
}

function Values({ version: { seed, input, output, version, checkVersion } }: { version: Version }) {
  const t = useTranslations('meetings.record');
  const values = [
    ['commitment', seed.commitment],
    ['seed', seed.value],
    ['input', input],
    ['output', output.digest],
  ] as const;
  const { meetings, struck } = output;
  return (
    <>
      <h3>{t('figures')}</h3>
      <dl>
        {values.map(([name, value]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              <code className="digest">{value}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p>{t('counts', { meetings, struck })}</p>
      <p>{t('program', { version, check: checkVersion })}</p>
    </>
  );
}
