export { blankSpeeches, type Blank } from './self-introduction/blank.ts';
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
export { enterOrganisations, enterPeople, enterPosts } from './enter-many.server.ts';
export { makeParticipants, makeSupervisors, superviseMany } from './give-roles.server.ts';
export {
  findPeople,
  findSupervisions,
  findSupervisors,
  loadOrganisations,
  loadPeople,
  type FoundPeople,
  type OrganisationRecord,
  type PersonRecord,
} from './find-many.server.ts';
export * from './audience-door.server.ts';
