export { eraseClosed } from './erase-person.server.ts';
export { makeArchive } from './make-archive.server.ts';
export { countExpired, sweepRetention } from './sweep-retention.server.ts';
