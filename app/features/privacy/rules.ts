/** Why a coordinator erases somebody: codes alone, for a text could name whom it is about. */
export const CAUSES = ['asked', 'mistaken', 'left'] as const;
/** How long an archive is offered. */
export const ARCHIVE_DAYS = 7;
/** How many archives one person asks for in a day. */
export const ARCHIVES_A_DAY = 3;
