import { makeWorkQueue } from './work-queue.ts';

/**
 * The hashing of passwords in this process. Two at once leave threads of the process to files and
 * compression; a thousand newcomers may wait for their turn, which is half a minute at most.
 */
export const hashing = makeWorkQueue({ atOnce: 2, waiting: 1_000 });
