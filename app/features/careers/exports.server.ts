export { listEvidenceFilesOf } from './evidence/queries.server.ts';
export { CONSENT_TEXT } from './consent.ts';
export { followFacts, sweepPublications } from './follow-facts.server.ts';
export { emptyProfile, type Profile } from './profile.ts';
export { PROFILE_FIELDS } from './profile-choices.ts';
export { publishCard } from './publish-card.server.ts';
export { saveProfileSection } from './save-profile-section.server.ts';
export { publishNames } from './publish-names.server.ts';
