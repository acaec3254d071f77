import { inArray } from 'drizzle-orm';
import { meetings } from '#db/schema/index.ts';

/** The filter of meetings that are to be held. */
export const LIVE_STATES = inArray(meetings.state, ['proposed', 'accepted']);
