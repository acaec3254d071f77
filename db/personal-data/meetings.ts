import { inArray, or, eq } from 'drizzle-orm';
import {
  allocations,
  fairConstraints,
  meetings,
  participantChoices,
  participantWishes,
} from '#db/schema/index.ts';
import { ownCards } from './careers.ts';
import { ACTOR, hidden, kept, of, OWN, PLAIN, rulesOf } from './rules.ts';

const BY_CARD =
  'it names cards, which are nobody once the card is gone; it is emptied with the fair';
const STAFF = 'it is what staff noted for everybody at the fair';

/** Whom people wish to meet at fairs, and whom they meet. */
export const MEETING_DATA = [
  rulesOf(participantChoices, {
    goes: 'cascade',
    own: (who) => inArray(participantChoices.cardId, ownCards(who)),
    columns: {
      ...of(OWN, 'cardId', 'free', 'cap', 'fillByScore', 'version', 'updatedAt', 'cancelledAt'),
    },
  }),
  rulesOf(participantWishes, {
    goes: 'cascade',
    own: (who) => inArray(participantWishes.cardId, ownCards(who)),
    columns: of(OWN, 'cardId', 'companyId', 'rank', 'question'),
  }),
  rulesOf(fairConstraints, {
    goes: 'cascade',
    touched: (who) =>
      or(
        inArray(fairConstraints.cardId, ownCards(who)),
        eq(fairConstraints.madeBy, who.personId),
        eq(fairConstraints.liftedBy, who.personId),
      ),
    spokenOfBy: fairConstraints.id,
    columns: {
      ...of(hidden(STAFF), 'id', 'fairId', 'kind', 'cardId', 'companyId', 'amount', 'reason'),
      ...of(hidden(STAFF), 'madeAt', 'liftedAt'),
      ...of(ACTOR, 'madeBy', 'liftedBy'),
    },
  }),
  rulesOf(allocations, {
    goes: 'stay',
    touched: (who) => eq(allocations.madeBy, who.personId),
    columns: {
      ...of(PLAIN, 'id', 'fairId', 'number', 'basis', 'parentId', 'record', 'figures', 'version'),
      ...of(PLAIN, 'inputDigest', 'outputDigest', 'madeAt'),
      ...of(PLAIN, 'publishedAt', 'answersUntil', 'frozenAt'),
      ...of(kept(BY_CARD, false), 'market', 'result'),
      ...of(ACTOR, 'madeBy'),
    },
  }),
  rulesOf(meetings, {
    goes: 'cascade',
    own: (who) => inArray(meetings.cardId, ownCards(who)),
    spokenOfBy: meetings.id,
    columns: {
      ...of(OWN, 'id', 'fairId', 'allocationId', 'companyId', 'cardId', 'tableNo', 'slot', 'state'),
      ...of(OWN, 'cancelledReason'),
      ...of(OWN, 'answeredAt', 'cancelledBy', 'startedAt', 'endedAt', 'missedBy', 'createdAt'),
    },
  }),
];
