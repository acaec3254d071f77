import type { Context } from '#app/platform/context.server.ts';
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
  const parsed = handoverSchema.safeParse(typed);
  const refuse = (more: Record<string, string>) => ({
    ok: false as const,
    state: { typed, faults: atNames({ ...more, ...faults }, ['to']), choices },
  });
  if (!ok || !parsed.success) return refuse(parsed.success ? {} : faultsIn(parsed.error.issues));
  const handing = await listHanding(ctx, organisationId);
  const from = handing.find(({ personId }) => personId === parsed.data.fromId);
  if (!from) return refuse({ fromId: 'notSupervisor' });
  if (from.personId === parsed.data.toId) return refuse({ to: 'samePerson' });
  const to = (await namedPerson(ctx, parsed.data.toId))?.name ?? '';
  const check = { typed, from: from.name, to, people: from.people };
  return { ok: true as const, input: parsed.data, check };
}

const faultsIn = (issues: readonly { path: PropertyKey[]; code: string; message: string }[]) =>
  Object.fromEntries(
    issues.map(({ path, code, message }) => [
      String(path[0]),
      code === 'invalid_type' ? 'required' : message,
    ]),
  );
