import { data, type ActionFunctionArgs } from '@remix-run/node';
import { saveFair } from '#app/features/fairs/save-fair.server.ts';
import { fairSchema } from '#app/features/fairs/schema.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireCoordinator } from './overseer.server.ts';

/** Enters a fair, or changes the one of the address. */
export async function takeFair(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const typed = await readForm(args.request);
  const parsed = parseFields(fairSchema, typed);
  if (!parsed.ok) return data({ typed, faults: parsed.faults }, { status: 400 });
  const result = await saveFair(ctx, { fairId: args.params.fair ?? null, fields: parsed.value });
  if (result.ok) return seeOther(`/admin/fairs/${result.fairId}?said=saved`);
  const at = result.reason === 'allocated' ? result.fields : ['slug'];
  const faults = Object.fromEntries(at.map((field) => [field, result.reason]));
  return data({ typed, faults }, { status: 409 });
}
