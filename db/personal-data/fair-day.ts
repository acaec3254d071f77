import { eq, inArray, or } from 'drizzle-orm';
import {
  boothDelays,
  boothTickets,
  companyOutcomes,
  fairAnswers,
  fairCheckIns,
  ownOutcomes,
} from '#db/schema/index.ts';
import { ownCards } from './careers.ts';
import { ACTOR, hidden, notPersonal, of, OWN, PLAIN, rulesOf } from './rules.ts';

const NOTED = 'it is what a company notes of its own hiring';

/** The day of a fair, and what companies and people said after it. */
export const FAIR_DAY_DATA = [
  rulesOf(fairCheckIns, {
    goes: 'cascade',
    own: (who) => inArray(fairCheckIns.cardId, ownCards(who)),
    touched: (who) =>
      or(inArray(fairCheckIns.cardId, ownCards(who)), eq(fairCheckIns.checkedInBy, who.personId)),
    columns: {
      ...of(OWN, 'cardId', 'manner', 'checkedInAt'),
      ...of(ACTOR, 'checkedInBy'),
    },
  }),
  notPersonal(
    boothDelays,
    of(PLAIN, 'fairId', 'companyId', 'tableNo', 'minutes', 'version', 'setAt'),
  ),
  rulesOf(boothTickets, {
    goes: 'cascade',
    own: (who) => inArray(boothTickets.cardId, ownCards(who)),
    spokenOfBy: boothTickets.id,
    columns: {
      ...of(OWN, 'id', 'fairId', 'companyId', 'cardId', 'number', 'holding', 'state', 'tableNo'),
      ...of(OWN, 'requestKey', 'createdAt', 'calledAt', 'endedAt'),
    },
  }),
  rulesOf(fairAnswers, {
    goes: 'cascade',
    own: (who) => inArray(fairAnswers.cardId, ownCards(who)),
    touched: (who) =>
      or(inArray(fairAnswers.cardId, ownCards(who)), eq(fairAnswers.sentBy, who.personId)),
    spokenOfBy: fairAnswers.id,
    columns: {
      ...of(OWN, 'id', 'fairId', 'companyId', 'cardId', 'answer', 'locale', 'body', 'sentAt'),
      ...of(ACTOR, 'sentBy'),
    },
  }),
  rulesOf(ownOutcomes, {
    goes: 'cascade',
    own: (who) => inArray(ownOutcomes.cardId, ownCards(who)),
    columns: of(OWN, 'cardId', 'companyId', 'outcome', 'notedAt'),
  }),
  // What a company notes of its own hiring is the company's; it goes with the card.
  rulesOf(companyOutcomes, {
    goes: 'cascade',
    touched: (who) =>
      or(inArray(companyOutcomes.cardId, ownCards(who)), eq(companyOutcomes.notedBy, who.personId)),
    columns: {
      ...of(hidden(NOTED), 'cardId', 'companyId', 'outcome', 'notedAt'),
      ...of(ACTOR, 'notedBy'),
    },
  }),
];
