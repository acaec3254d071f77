import { data, type ActionFunctionArgs } from '@remix-run/node';
import { atNames, choosePlaces } from '#app/features/people/chosen-places.server.ts';
import { findOrganisation } from '#app/features/people/organisation-record.server.ts';
import {
  saveOrganisation,
  type SaveOrganisation,
} from '#app/features/people/save-organisation.server.ts';
import { organisationSchema } from '#app/features/people/schema.ts';
import { parseFields, readForm, type FieldFaults } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireCoordinator } from './overseer.server.ts';

const REFUSED: Record<Extract<SaveOrganisation, { ok: false }>['reason'], FieldFaults> = {
  'code-wrong': { code: 'codeWrong' },
  'code-taken': { code: 'codeTaken' },
  'no-such-parent': { parent: 'unknown' },
  'own-parent': { parent: 'ownParent' },
};

/** Enters an organisation, or changes the one of the address. */
export async function takeOrganisation(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const form = await readForm(args.request);
  const { organisation: id } = args.params;
  const own = id ? [(await findOrganisation(ctx, id)).parentId] : [];
  const { ok, fields, faults, choices } = await choosePlaces(ctx, form, { parent: { own } });
  const parsed = parseFields(organisationSchema, fields);
  if (!ok || !parsed.ok) {
    const all = atNames({ ...(parsed.ok ? {} : parsed.faults), ...faults }, ['parent']);
    return data({ typed: fields, faults: all, choices }, { status: 400 });
  }
  const input = { ...(id ? { organisationId: id } : {}), fields: parsed.value };
  const result = await saveOrganisation(ctx, input);
  if (result.ok) return seeOther(`/admin/organisations/${result.organisationId}?said=saved`);
  return data({ typed: fields, faults: REFUSED[result.reason], choices }, { status: 400 });
}
