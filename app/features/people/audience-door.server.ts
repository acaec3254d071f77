/** What other features use of audiences. */
export { audienceSchema, EVERYONE, type Audience } from './audience.ts';
export { personsInAudience, presentPosts } from './audience.server.ts';
export { audienceWords, namesOfPlaces } from './audience-words.server.ts';
export { audienceOf, readAudienceTyped, typedOfAudience } from './audience-form.ts';
export type { AudienceTyped } from './audience-choices.ts';
export { countAudience } from './count-audience.server.ts';
