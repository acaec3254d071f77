export { findCandidate } from './get-candidate.server.ts';
export { openedNames, type OpenedName } from './opened-names.server.ts';
