import { useTranslations } from 'use-intl';
import { Notice } from '#app/ui/index.ts';

const DONE = [
  ...(['ran', 'same', 'published', 'frozen', 'cap', 'repaired', 'constrained'] as const),
  ...(['lifted', 'replay-same'] as const),
];
const REFUSED = [
  ...(['choices-open', 'choices-closed', 'already-published', 'nobody', 'not-matched'] as const),
  ...(['faulty', 'over', 'outdated', 'unpublished', 'already-frozen', 'answers-open'] as const),
  ...(['emptied', 'not-here', 'nothing', 'changed', 'already', 'not-in-market'] as const),
  ...(['replay-other', 'pin-not-feasible', 'pin-beyond-cap', 'pin-without-place'] as const),
  'seed-not-committed' as const,
];

/** What was done before, or why it was not. */
export function Said({ said }: { said: string | null }) {
  const t = useTranslations('work.allocations');
  const done = DONE.find((known) => known === said);
  if (done) return <Notice kind="success">{t(`said.${done}`)}</Notice>;
  const refused = REFUSED.find((known) => known === said);
  return refused ? <Notice kind="fault">{t(`refused.${refused}`)}</Notice> : null;
}
