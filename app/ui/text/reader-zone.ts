import { createContext } from 'react';

export const JAPAN = 'Asia/Tokyo';

/**
 * The zone in which times are shown: the reader's own, given once around every page from data that
 * server and browser share, so that both write the same. A visitor reads Japan's.
 */
export const ReaderZone = createContext<string>(JAPAN);
