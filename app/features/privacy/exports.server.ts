export { eraseClosed } from './erase-person.server.ts';
export { makeArchive } from './make-archive.server.ts';
