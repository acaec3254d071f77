import { customType, timestamp } from 'drizzle-orm/pg-core';

/** A point in time, read and written as a Date. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/**
 * A `numeric` column read as a JavaScript number. Only for values far below 2^53
 * with few decimals: scores and percentages.
 */
export const decimal = customType<{ data: number; driverData: string }>({
  dataType: () => 'numeric',
  fromDriver: (value) => Number(value),
  toDriver: (value) => String(value),
});

/** Bytes as they are. */
export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
