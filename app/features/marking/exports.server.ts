export { makeItems } from './make-items.server.ts';
export { loadMarkShares } from './mark-shares.server.ts';
export { tellChanged } from './tell-changed.server.ts';
