import type { Context } from '#app/platform/context.server.ts';
import type { Choice } from './choices.ts';
import { chooseOrganisation, namedOrganisation } from './choose-organisation.server.ts';
import type { PeopleParams } from './params.ts';

/** The organisation that a list is asked to keep to. */
export interface AskedFor {
  /** Its id; null where none is called so, undefined where none is asked for. */
  below: string | null | undefined;
  within: { id: string; nameJa: string; nameEn: string } | null;
  choices: Choice[];
}

/** What a list's organisation means: the one of an id, or the one that what was typed names. */
export async function chosenOrganisation(ctx: Context, asked: PeopleParams): Promise<AskedFor> {
  const { organisationId, organisation = '' } = asked;
  if (organisationId) return keptTo(ctx, organisationId);
  const typed = { text: organisation, about: '', id: '' };
  const chosen = await chooseOrganisation(ctx, typed, { closed: true });
  if ('fault' in chosen) {
    const [only] = chosen.choices;
    if (only && chosen.choices.length === 1) return keptTo(ctx, only.id);
    return { below: null, within: null, choices: chosen.choices };
  }
  return chosen.id ? keptTo(ctx, chosen.id) : { below: undefined, within: null, choices: [] };
}

async function keptTo(ctx: Context, id: string): Promise<AskedFor> {
  const within = await namedOrganisation(ctx, id);
  return { below: within?.id ?? null, within, choices: [] };
}
