export { countOutside, type Outside } from './count-outside.server.ts';
export { findCandidate } from './get-candidate.server.ts';
export { seenCards } from './seen-cards.server.ts';
export { openedNames, type OpenedName } from './opened-names.server.ts';
export { recordViews } from './record-views.server.ts';
export { visibleCards } from './visible.server.ts';
export { tellOfSearches } from './tell-of-searches.server.ts';
export { listPublications } from './list-publications.server.ts';
export { findShown, type ShownCard } from './find-shown.server.ts';
