import { useLocale, useTranslations } from 'use-intl';
import type { OwnChecked } from '#app/features/allocation-check/exports.ts';
import { listIn, Notice } from '#app/ui/index.ts';

export interface ShownRow {
  names: Record<string, { ja: string; en: string }>;
  of: { commitment: string; looked: number };
  stated: { companies: string[]; slots: number; cap: number } | null;
}

/** What came of comparing a row with the record, line by line. */
export function RowResults({ checked, names, of, stated }: ShownRow & { checked: OwnChecked }) {
  const t = useTranslations('meetings.check');
  const locale = useLocale();
  const named = (ids: readonly string[]) =>
    listIn(
      locale,
      ids.map((id) => names[id]?.[locale] ?? id),
    );
  const digest = { row: short(checked.digests.row), input: short(checked.digests.input) };
  const words = {
    seed: t('results.seed', { commitment: short(of.commitment) }),
    row: t('results.row', { digest: digest.row }),
    input: t('results.input', { digest: digest.input }),
    ...{ within: t('results.within'), listed: t('results.listed') },
    claim: t('results.claim', { looked: of.looked }),
  };
  const { proved, rests } = checked;
  return (
    <>
      <Notice kind={checked.ok ? 'success' : 'fault'}>{t(checked.ok ? 'all' : 'some')}</Notice>
      {stated ? <p>{t('stated', { ...stated, companies: named(stated.companies) })}</p> : null}
      <ul>
        {checked.results.map(({ check, holds }) => (
          <li key={check}>
            {t(holds ? 'ok' : 'not')} {words[check]}
          </li>
        ))}
      </ul>
      {proved.length > 0 ? <p>{t('proved', { companies: named(proved) })}</p> : null}
      {rests.length > 0 ? <p>{t('rests', { companies: named(rests) })}</p> : null}
    </>
  );
}

const short = (digest: string) => digest.slice(0, 12);
