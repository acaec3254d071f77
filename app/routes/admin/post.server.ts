import type { ActionFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { takePlaces } from '#app/features/people/chosen-places.server.ts';
import type { Wanted } from '#app/features/people/choose-organisation.server.ts';
import type { PlaceRefusal } from '#app/features/people/keeper.server.ts';
import {
  findPersonRecord,
  type PersonRecord,
  type PostView,
} from '#app/features/people/person-record.server.ts';
import {
  saveAppointment,
  type SaveAppointment,
} from '#app/features/people/save-appointment.server.ts';
import { appointmentSchema, POST_PLACES } from '#app/features/people/schema.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm, type FieldFaults } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireCoordinator } from './overseer.server.ts';

/** The places of a post; where a post is at one already, it may stay there. */
export function placesFor(post: PostView | null): Record<string, Wanted> {
  const own = [post?.organisation.id ?? null, post?.workplace?.id ?? null];
  return {
    organisation: { kinds: POST_PLACES, own },
    workplace: { kinds: POST_PLACES, own },
  };
}

export const PLACE_REFUSED: Record<PlaceRefusal, FieldFaults> = {
  'no-such-organisation': { organisation: 'unknown' },
  'wrong-organisation': { organisation: 'noPosts' },
  'wrong-workplace': { workplace: 'noPosts' },
};

type Reason = Extract<SaveAppointment, { ok: false }>['reason'];

const REFUSED: Record<Reason, FieldFaults> = {
  'outside-post': { endsOn: 'endsBeforeLeft' },
  'posts-overlap': { startsOn: 'postsOverlap' },
  ...PLACE_REFUSED,
  'jet-number-taken': { jetNumber: 'jetNumberTaken' },
};

/** Enters a post, or changes the one of the address. */
export async function takePost(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { person: personId = '', post } = args.params;
  const known = post ? postOf(await findPersonRecord(ctx, personId), post) : null;
  const taken = await takePlaces(ctx, appointmentSchema, {
    form: await readForm(args.request),
    wanted: placesFor(known),
  });
  if (!taken.ok) return data(taken.state, { status: 400 });
  const input = { personId, ...(post ? { appointmentId: post } : {}), fields: taken.value };
  const result = await saveAppointment(ctx, input);
  if (result.ok) return seeOther(`/admin/people/${personId}?said=saved`);
  return data({ ...taken.state, faults: REFUSED[result.reason] }, { status: 400 });
}

/** A post of a person's record; any other is not found. */
export function postOf(person: PersonRecord, id: string | undefined): PostView {
  const post = person.posts.find((one) => one.id === id);
  if (!post) throw new AppError('not-found');
  return post;
}
