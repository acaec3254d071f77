import type { Actor } from '#app/platform/auth/actor.ts';

/** Whether somebody has a workbook: who sees the pages of another never sees theirs. */
export function mayOpenWorkbook(actor: Actor): boolean {
  return !actor.viewing;
}
