import type { Context } from '#app/platform/context.server.ts';
import { parseFields, type FieldFaults } from '#app/platform/http/forms.server.ts';
import { atNames, chosenFields } from './chosen-places.server.ts';
import { choosePerson, namedPerson } from './choose-person.server.ts';
import { typedIn } from './choices.ts';
import { listHanding } from './handover-view.server.ts';
import { handoverSchema } from './schema.ts';

/** What a handover would do, in the words and numbers that are asked about before it is done. */
export async function planHandover(
  ctx: Context,
  { organisationId, form }: { organisationId: string; form: Record<string, string> },
) {
  const chosen = await choosePerson(ctx, typedIn(form, 'to'));
  const { ok, fields: typed, faults, choices } = chosenFields(form, ['to'], [chosen]);
  const parsed = parseFields(handoverSchema, typed);
  const refuse = (more: FieldFaults) => ({
    ok: false as const,
    state: { typed, faults: atNames({ ...more, ...faults }, ['to']), choices },
  });
  if (!ok || !parsed.ok) return refuse(parsed.ok ? {} : parsed.faults);
  const handing = await listHanding(ctx, organisationId);
  const from = handing.find(({ personId }) => personId === parsed.value.fromId);
  if (!from) return refuse({ fromId: 'notSupervisor' });
  if (from.personId === parsed.value.toId) return refuse({ to: 'samePerson' });
  const to = (await namedPerson(ctx, parsed.value.toId))?.name ?? '';
  const check = { typed, from: from.name, to, people: from.people };
  return { ok: true as const, input: parsed.value, check };
}
