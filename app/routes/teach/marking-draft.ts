import type { ActionFunctionArgs } from '@remix-run/node';
import { keepDraft } from '#app/features/marking/settle-item.server.ts';
import { settle } from './marker.server.ts';

/** Keeps what a marker has come to. */
export function action(args: ActionFunctionArgs) {
  return settle(args, keepDraft);
}
