import { sql } from 'drizzle-orm';

/**
 * Of the `accounts` row at hand: whether a second factor is in use. Printed codes that are used up
 * still count: nobody gets rid of the second factor by using it.
 */
export const hasSecondFactor = sql<boolean>`(
  exists (select from authenticators a
    where a.account_id = accounts.id and a.confirmed_at is not null)
  or exists (select from printed_codes c
    where c.account_id = accounts.id and c.confirmed_at is not null))`;
