export { addComment } from './comments.server.ts';
export { makeItems } from './make-items.server.ts';
export { loadMarkShares } from './mark-shares.server.ts';
export { tellChanged } from './tell-changed.server.ts';
export { markItem } from './settle-item.server.ts';
