import { useTranslations } from 'use-intl';
import { Button, Figures, Form, Select, Field, Table, type Column } from '#app/ui/index.ts';
import type { Meeting } from '#app/features/matching/exports.ts';
import type { Labels, VersionPage } from '../console-data.ts';
import { PairList } from './constraint-parts.tsx';
import { useNames } from './names.tsx';

interface Props {
  version: VersionPage;
  labels: Labels;
}

/** The figures of a version. */
export function VersionFiguresView({ version }: Pick<Props, 'version'>) {
  const t = useTranslations('work.allocations');
  const { figures, record } = version;
  const { firstUnplaced, hallBound } = figures;
  return (
    <Figures
      items={[
        { label: t('versions.meetings'), value: record.output.meetings },
        { label: t('versions.withNone'), value: figures.withNone },
        { label: t('version.gini'), value: figures.gini.toFixed(2) },
        { label: t('versions.blocking'), value: figures.blocking ?? 0 },
        { label: t('version.unplaced'), value: t('caps.bound', { firstUnplaced, hallBound }) },
      ]}
    />
  );
}

/** Who meets whom in a version, by time; people by the numbers of their cards. */
export function MeetingTable({ version, labels }: Props) {
  const t = useTranslations('work.allocations.version');
  const names = useNames(labels);
  const { meetings, struck } = version;
  if (meetings === null) return <p>{t('gone')}</p>;
  const rows = meetings.toSorted(
    (a, b) => a.slot - b.slot || names.company(a.company).localeCompare(names.company(b.company)),
  );
  const columns: Column<Meeting>[] = [
    { key: 'time', head: t('time'), names: true, cell: ({ slot }) => names.slot(slot) },
    { key: 'card', head: t('card'), cell: ({ participant }) => names.card(participant) },
    { key: 'company', head: t('company'), cell: ({ company }) => names.company(company) },
    { key: 'place', head: t('place'), minor: true, cell: names.place },
  ];
  const title = t('list', { count: rows.length });
  return (
    <>
      <details open={rows.length <= 60}>
        <summary>{title}</summary>
        <Table
          dense
          caption={title}
          columns={columns}
          rows={rows}
          rowKey={({ participant, slot }) => `${participant} ${slot}`}
        />
      </details>
      {struck.length > 0 ? (
        <PairList title={t('struck', { count: struck.length })} pairs={struck.map(names.pair)} />
      ) : null}
    </>
  );
}

/** Another version to compare with, and what is different from it. */
export function Compared({ version, labels }: Props) {
  const t = useTranslations('work.allocations.version');
  const { others, beside, comparison } = version;
  const { pair, slot, place } = useNames(labels);
  if (others.length === 0) return null;
  const at = (each: Meeting) => `${slot(each.slot)} ${place(each)}`;
  return (
    <>
      <Form method="get" reloadDocument>
        <Field name="beside" label={t('beside')}>
          <Select defaultValue={beside ?? others[0]}>
            {others.map((number) => (
              <option key={number} value={number}>
                {number}
              </option>
            ))}
          </Select>
        </Field>
        <Button>{t('compare')}</Button>
      </Form>
      {comparison && beside !== null ? (
        <section aria-labelledby="comparison">
          <h2 id="comparison">{t('comparison', { number: beside })}</h2>
          <PairList
            title={t('lost', { count: comparison.lost.length })}
            pairs={comparison.lost.map(pair)}
          />
          <PairList
            title={t('gained', { count: comparison.gained.length })}
            pairs={comparison.gained.map(pair)}
          />
          <PairList
            title={t('moved', { count: comparison.moved.length })}
            pairs={comparison.moved.map((each) =>
              t('movedLine', { pair: pair(each.pair), from: at(each.from), to: at(each.to) }),
            )}
          />
        </section>
      ) : null}
    </>
  );
}

/** What the record of a version says, with the way to compute it again. */
export function ProofView({ version, fairId }: Pick<Props, 'version'> & { fairId: string }) {
  const t = useTranslations('work.allocations.version');
  const { record, number } = version;
  const digests: [string, string][] = [
    [t('input'), record.input.digest],
    [t('output'), record.output.digest],
    [t('commitment'), record.seed.commitment],
    [t('seed'), record.seed.value],
  ];
  return (
    <>
      <h2>{t('record')}</h2>
      <ul>
        {record.claims.map(({ claim, holds, looked }) => (
          <li key={claim}>
            {t(holds ? 'holds' : 'fails', { claim: t(`claim.${claim}`), looked })}
          </li>
        ))}
      </ul>
      <dl className="facts">
        {digests.map(([label, digest]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <code className="digest">{digest}</code>
            </dd>
          </div>
        ))}
      </dl>
      <Form
        method="post"
        action={`/admin/fairs/${fairId}/allocation/versions/${number}`}
        reloadDocument
      >
        <Button>{t('replay')}</Button>
      </Form>
    </>
  );
}
