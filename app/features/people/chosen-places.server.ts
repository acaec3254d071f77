import type { z } from 'zod';
import type { Context } from '#app/platform/context.server.ts';
import { parseFields } from '#app/platform/http/forms.server.ts';
import { choiceNames, typedIn, type Choice } from './choices.ts';
import { chooseOrganisation, type Chosen, type Wanted } from './choose-organisation.server.ts';

/** What the fields of a form that name something turned out to mean. */
export interface ChosenFields {
  ok: boolean;
  /** The form's fields with the ids that were meant. */
  fields: Record<string, string>;
  faults: Partial<Record<string, string>>;
  choices: Record<string, Choice[]>;
}

/** Finds the organisations that fields of a form name. */
async function choosePlaces(
  ctx: Context,
  fields: Record<string, string>,
  wanted: Record<string, Wanted>,
): Promise<ChosenFields> {
  const names = Object.keys(wanted);
  const chosen = await Promise.all(
    names.map((name) => chooseOrganisation(ctx, typedIn(fields, name), wanted[name])),
  );
  return chosenFields(fields, names, chosen);
}

/** What a form that names organisations says, or the form as it is to be shown again. */
export async function takePlaces<T>(
  ctx: Context,
  schema: z.ZodType<T>,
  { form, wanted }: { form: Record<string, string>; wanted: Record<string, Wanted> },
) {
  const { ok, fields, faults, choices } = await choosePlaces(ctx, form, wanted);
  const parsed = parseFields(schema, fields);
  const state = { typed: fields, choices };
  if (ok && parsed.ok) return { ok: true as const, value: parsed.value, state };
  const all = { ...(parsed.ok ? {} : parsed.faults), ...faults };
  return {
    ok: false as const,
    state: { ...state, faults: atNames(all, Object.keys(wanted)) },
  };
}

/** The form with what was chosen for each of its fields. */
export function chosenFields(
  fields: Record<string, string>,
  names: readonly string[],
  chosen: readonly Chosen[],
): ChosenFields {
  const result: ChosenFields = { ok: true, fields: { ...fields }, faults: {}, choices: {} };
  names.forEach((name, at) => {
    const one = chosen[at];
    if (!one) return;
    const { id, about, text } = choiceNames(name);
    if ('fault' in one) {
      result.ok = false;
      result.faults[name] = one.fault;
      result.choices[name] = one.choices;
      result.fields[id] = '';
      return;
    }
    result.fields[id] = one.id ?? '';
    result.fields[about] = fields[text] ?? '';
  });
  return result;
}

/** Faults of ids, said beside the fields in which their names are typed. */
export function atNames(
  faults: Partial<Record<string, string>>,
  names: readonly string[],
): Partial<Record<string, string>> {
  const moved = { ...faults };
  for (const name of names) {
    const fault = faults[choiceNames(name).id];
    if (fault) moved[name] ??= fault;
  }
  return moved;
}
