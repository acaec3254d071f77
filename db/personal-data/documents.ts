import { inArray } from 'drizzle-orm';
import { documentConsents, dutyRecords } from '#db/schema/index.ts';
import { ownCards } from './careers.ts';
import { ACTOR, notPersonal, of, OWN, PLAIN, rulesOf } from './rules.ts';

/** To whom people sent documents, and what the operator did of its duties. */
export const DOCUMENT_DATA = [
  rulesOf(documentConsents, {
    goes: 'cascade',
    own: (who) => inArray(documentConsents.cardId, ownCards(who)),
    spokenOfBy: documentConsents.id,
    columns: {
      ...of(OWN, 'id', 'cardId', 'companyId', 'kind', 'textVersion', 'locale', 'givenAt'),
      ...of(OWN, 'messageId', 'withdrawnAt'),
    },
  }),
  notPersonal(dutyRecords, {
    ...of(PLAIN, 'id', 'duty', 'period', 'doneOn', 'note', 'recordedAt', 'takenBackAt'),
    ...of(ACTOR, 'recordedBy', 'takenBackBy'),
  }),
];
