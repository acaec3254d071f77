import type { Side } from '../rules.ts';

/** Where the messages of a side stand. */
export const placeOf = (side: Side) =>
  side === 'company' ? '/company/messages' : '/career/messages';

const SAID = ['sent', 'closed', 'reopened', 'reported'] as const;
export type Said = (typeof SAID)[number];

/** What the page of a thread says of the act before it. */
export function readSaid(url: string): Said | null {
  const said = new URL(url).searchParams.get('said');
  return SAID.find((known) => known === said) ?? null;
}
