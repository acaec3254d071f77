import { useLocale, useTranslations } from 'use-intl';
import { cardName, type Labels } from '../console-data.ts';
import type { Pair } from '../rules.ts';

/** What cards, companies and places of a fair are called in the reader's language. */
export function useNames({ cards, companies, slots }: Labels) {
  const t = useTranslations('work.allocations');
  const locale = useLocale();
  const byId = new Map(companies.map((company) => [company.id, company]));
  const card = (id: string) => cardName(cards[id]);
  const company = (id: string) => byId.get(id)?.name[locale] ?? '–';
  return {
    ...{ card, company },
    pair: ({ participant, company: id }: Pair) =>
      t('pair', { card: card(participant), company: company(id) }),
    slot: (slot: number) => slots[slot] ?? '–',
    place: ({ company: id, table }: { company: string; table: number }) =>
      t('place', { booth: byId.get(id)?.booth || '–', table }),
  };
}
