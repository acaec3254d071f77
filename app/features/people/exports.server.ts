export { blankSpeeches, type Blank } from './self-introduction/blank.ts';
export { personsInAudience, presentPosts } from './audience.server.ts';
export { audienceWords, namesOfPlaces } from './audience-words.server.ts';
export { countAudience } from './count-audience.server.ts';
export { findPlaces, placesOf, type FoundPlace } from './find-places.server.ts';
export { foldName, nameColumns } from './person-names.server.ts';
export { correctNames } from './correct-names.server.ts';
export { followEmail } from './follow-email.server.ts';
export { grantOnce } from './grant-role.server.ts';
export {
  organisationsBelow,
  organisationsOverseenBy,
  personsNamed,
  postHeld,
  personsOverseenBy,
} from './visible.server.ts';
export { prefectureOf } from './organisation-code.ts';
export { mayOverseeAnyone } from './policy.ts';
export { audienceSchema, EVERYONE, type Audience } from './audience.ts';
export { enterOrganisations, enterPeople, enterPosts } from './enter-many.server.ts';
export { makeParticipants, makeSupervisors, superviseMany } from './give-roles.server.ts';
export {
  findPeople,
  findSupervisions,
  findSupervisors,
  loadOrganisations,
  loadPeople,
} from './find-many.server.ts';
export type { FoundPeople, OrganisationRecord, PersonRecord } from './find-many.server.ts';
export { audienceOf, readAudienceTyped, typedOfAudience } from './audience-form.ts';
export type { AudienceTyped } from './audience-choices.ts';
