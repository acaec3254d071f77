import type { ActionFunctionArgs } from '@remix-run/node';
import { leaveLate } from '#app/features/marking/decide-late.server.ts';
import { decideLate } from './late-name.server.ts';

/** Leaves an answer that came too late out of the result. */
export function action(args: ActionFunctionArgs) {
  return decideLate(args, leaveLate);
}
