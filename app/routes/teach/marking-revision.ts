import type { ActionFunctionArgs } from '@remix-run/node';
import { returnItem } from '#app/features/marking/settle-item.server.ts';
import { settle } from './marker.server.ts';

/** Gives an answer back to be done again and goes on to the next. */
export function action(args: ActionFunctionArgs) {
  return settle(args, returnItem);
}
