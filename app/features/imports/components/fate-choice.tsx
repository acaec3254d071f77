import { useTranslations } from 'use-intl';
import { ToolGroup, Tools } from '#app/ui/index.ts';
import type { ImportSummary } from '../queries.server.ts';
import { FATES, type Fate } from '../schema.ts';

/** Which rows to look at, each kind with how many there are. */
export function FateChoice({ summary, fate }: { summary: ImportSummary; fate: Fate }) {
  const t = useTranslations('work.imports');
  const options = FATES.map((each) => ({
    value: each,
    label: `${t(`fate.${each}`)} ${summary.counts[each] ?? 0}`,
  }));
  return (
    <Tools label={t('tabs')} method="get">
      <ToolGroup legend={t('tabs')} name="fate" value={fate} options={options} />
    </Tools>
  );
}
