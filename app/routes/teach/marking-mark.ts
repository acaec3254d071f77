import type { ActionFunctionArgs } from '@remix-run/node';
import { markItem } from '#app/features/marking/settle-item.server.ts';
import { settle } from './marker.server.ts';

/** Marks an answer and goes on to the next. */
export function action(args: ActionFunctionArgs) {
  return settle(args, markItem);
}
