import type { ActionFunctionArgs } from '@remix-run/node';
import { countLate } from '#app/features/marking/decide-late.server.ts';
import { decideLate } from './late-name.server.ts';

/** Counts an answer that came too late. */
export function action(args: ActionFunctionArgs) {
  return decideLate(args, countLate);
}
