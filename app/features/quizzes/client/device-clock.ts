import { realNow } from '#app/platform/clock.ts';

/** What the clock of the device says, in milliseconds: to be compared with the server's, never believed. */
export const deviceNow = (): number => realNow().getTime();

/** The same as an instant in ISO 8601. */
export const deviceInstant = (): string => realNow().toISOString();
