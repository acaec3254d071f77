import { data, type ActionFunctionArgs } from '@remix-run/node';
import { takePlaces } from '#app/features/people/chosen-places.server.ts';
import { findOrganisation } from '#app/features/people/organisation-record.server.ts';
import {
  saveOrganisation,
  type SaveOrganisation,
} from '#app/features/people/save-organisation.server.ts';
import { organisationSchema } from '#app/features/people/schema.ts';
import { readForm, type FieldFaults } from '#app/platform/http/forms.server.ts';
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
  const { organisation: id } = args.params;
  const own = id ? [(await findOrganisation(ctx, id)).parentId] : [];
  const taken = await takePlaces(ctx, organisationSchema, {
    form: await readForm(args.request),
    wanted: { parent: { own } },
  });
  if (!taken.ok) return data(taken.state, { status: 400 });
  const input = { ...(id ? { organisationId: id } : {}), fields: taken.value };
  const result = await saveOrganisation(ctx, input);
  if (result.ok) return seeOther(`/admin/organisations/${result.organisationId}?said=saved`);
  return data({ ...taken.state, faults: REFUSED[result.reason] }, { status: 400 });
}
