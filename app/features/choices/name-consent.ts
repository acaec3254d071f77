/** The version of the words by which somebody opens their name: they stand in the messages and change with it. */
export const NAME_TEXT = '2026-11';
