import { eq, inArray, or, sql } from 'drizzle-orm';
import {
  cardMarks,
  cardNotes,
  cardTags,
  careerProfiles,
  fairCards,
  fairCompanies,
  fairs,
  fairSeeds,
  jlptEvidences,
  nameConsents,
  profileConsents,
  profileViews,
  publishedNames,
  publishedProfiles,
  savedSearchCards,
  savedSearches,
} from '#db/schema/index.ts';
import { ACTOR, hidden, notPersonal, of, OWN, PLAIN, rulesOf, type Subject } from './rules.ts';

/** The cards of a person at all fairs. */
export const ownCards = ({ personId }: Subject) =>
  sql`(select ${fairCards.id} from ${fairCards} where ${fairCards.personId} = ${personId})`;

const THOUGHT = 'it is what a company thinks';
const MADE = 'it is made from the profile and from what was agreed to';
const TEAM = 'it is what a company wrote for itself; whoever it is about asks the company for it';

/** What people write for companies, what they agreed to, and who read it. */
export const CAREER_DATA = [
  rulesOf(careerProfiles, {
    goes: 'cascade',
    own: ({ personId }) => eq(careerProfiles.personId, personId),
    columns: of(OWN, 'personId', 'content', 'version', 'createdAt', 'updatedAt'),
  }),
  rulesOf(jlptEvidences, {
    goes: 'cascade',
    own: ({ personId }) => eq(jlptEvidences.personId, personId),
    touched: ({ personId }) =>
      or(eq(jlptEvidences.personId, personId), eq(jlptEvidences.decidedBy, personId)),
    spokenOfBy: jlptEvidences.id,
    columns: {
      ...of(OWN, 'id', 'personId', 'level', 'takenOn', 'mediaType', 'byteSize', 'handedInAt'),
      ...of(OWN, 'state', 'decidedAt', 'reason'),
      ...of(hidden('it is handed out as a file of its own'), 'bytes'),
      ...of(ACTOR, 'decidedBy'),
    },
  }),
  notPersonal(fairs, {
    ...of(PLAIN, 'id', 'slug', 'nameEn', 'nameJa', 'venueEn', 'venueJa', 'startsAt', 'endsAt'),
    ...of(PLAIN, 'slotMinutes', 'opensAt', 'choicesUntil', 'publishedUntil', 'createdAt'),
    ...of(PLAIN, 'mode', 'cap', 'ticketMinutes'),
  }),
  notPersonal(fairSeeds, of(PLAIN, 'fairId', 'value', 'commitment', 'rowKey', 'madeAt')),
  notPersonal(fairCompanies, {
    ...of(PLAIN, 'fairId', 'companyId', 'booth', 'tables', 'joinedAt', 'seats', 'free'),
    ...of(PLAIN, 'requirements', 'fillByScore', 'version', 'cancelledAt', 'cancelledReason'),
  }),
  rulesOf(fairCards, {
    goes: 'cascade',
    own: ({ personId }) => eq(fairCards.personId, personId),
    spokenOfBy: fairCards.id,
    columns: of(OWN, 'id', 'fairId', 'personId', 'number', 'createdAt'),
  }),
  rulesOf(profileConsents, {
    goes: 'cascade',
    own: (who) => inArray(profileConsents.cardId, ownCards(who)),
    spokenOfBy: profileConsents.id,
    columns: {
      ...of(OWN, 'id', 'cardId', 'companyId', 'fields', 'textVersion', 'locale', 'recipients'),
      ...of(OWN, 'givenAt', 'endsAt', 'endedAt'),
    },
  }),
  rulesOf(publishedProfiles, {
    goes: 'cascade',
    touched: (who) => inArray(publishedProfiles.cardId, ownCards(who)),
    columns: {
      ...of(hidden(MADE), 'consentId', 'cardId', 'number', 'fairId', 'companyId'),
      ...of(hidden(MADE), 'isClosed', 'shown'),
      ...of(hidden(MADE), 'kind', 'occupations', 'industries', 'prefectures', 'languages', 'jlpt'),
      ...of(hidden(MADE), 'jlptEvidence', 'availableFrom', 'licence', 'searchText'),
      ...of(hidden(MADE), 'publishedAt', 'endsAt'),
    },
  }),
  rulesOf(nameConsents, {
    goes: 'cascade',
    own: (who) => inArray(nameConsents.cardId, ownCards(who)),
    spokenOfBy: nameConsents.id,
    columns: of(OWN, 'id', 'cardId', 'textVersion', 'locale', 'givenAt', 'endedAt'),
  }),
  rulesOf(publishedNames, {
    goes: 'cascade',
    touched: (who) => inArray(publishedNames.cardId, ownCards(who)),
    columns: of(hidden(MADE), 'cardId', 'companyId', 'name', 'kana', 'publishedAt'),
  }),
  rulesOf(profileViews, {
    goes: 'cascade',
    own: (who) => inArray(profileViews.cardId, ownCards(who)),
    touched: (who) =>
      or(inArray(profileViews.cardId, ownCards(who)), eq(profileViews.viewerId, who.personId)),
    columns: {
      ...of(OWN, 'id', 'cardId', 'companyId', 'place', 'fields', 'day', 'firstAt', 'lastAt'),
      ...of(OWN, 'times'),
      ...of(ACTOR, 'viewerId'),
    },
  }),
  // What a company thinks of whose card it is belongs to the company; it goes with the card.
  rulesOf(cardMarks, {
    goes: 'cascade',
    touched: (who) =>
      or(inArray(cardMarks.cardId, ownCards(who)), eq(cardMarks.markedBy, who.personId)),
    columns: {
      ...of(hidden(THOUGHT), 'cardId', 'companyId', 'mark', 'tier', 'markedAt'),
      ...of(ACTOR, 'markedBy'),
    },
  }),
  // What a team writes for itself is the company's to disclose; it goes with the card.
  rulesOf(cardNotes, {
    goes: 'cascade',
    touched: (who) =>
      or(inArray(cardNotes.cardId, ownCards(who)), eq(cardNotes.authorId, who.personId)),
    columns: {
      ...of(hidden(TEAM), 'id', 'cardId', 'companyId', 'body', 'writtenAt', 'changedAt'),
      ...of(ACTOR, 'authorId'),
    },
  }),
  rulesOf(cardTags, {
    goes: 'cascade',
    touched: (who) =>
      or(inArray(cardTags.cardId, ownCards(who)), eq(cardTags.taggedBy, who.personId)),
    columns: {
      ...of(hidden(TEAM), 'cardId', 'companyId', 'tag', 'taggedAt'),
      ...of(ACTOR, 'taggedBy'),
    },
  }),
  notPersonal(savedSearches, {
    ...of(PLAIN, 'id', 'companyId', 'fairId', 'name', 'query', 'savedAt', 'lookedAt', 'toldOn'),
    ...of(ACTOR, 'savedBy'),
  }),
  rulesOf(savedSearchCards, {
    goes: 'cascade',
    touched: (who) => inArray(savedSearchCards.cardId, ownCards(who)),
    columns: of(hidden(MADE), 'searchId', 'cardId'),
  }),
];
