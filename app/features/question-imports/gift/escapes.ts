import { standIns } from '../texts/stand-ins.ts';

/** The signs that GIFT escapes with a backslash; an escaped n is a new line. */
export const { shielded, unshielded } = standIns('\\~=#{}:n', { n: '\n' });
