export { findCandidate } from './get-candidate.server.ts';
