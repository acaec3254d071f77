import { and, eq, inArray, or, sql } from 'drizzle-orm';
import {
  messageFiles,
  messageReports,
  messages,
  replyTemplates,
  threads,
} from '#db/schema/index.ts';
import { ownCards } from './careers.ts';
import { ACTOR, hidden, notPersonal, of, OWN, PLAIN, rulesOf, type Subject } from './rules.ts';

const ownThreads = (who: Subject) =>
  sql`(select ${threads.id} from ${threads} where ${inArray(threads.cardId, ownCards(who))})`;

const ownMessages = (who: Subject) =>
  sql`(select ${messages.id} from ${messages} where ${inArray(messages.threadId, ownThreads(who))})`;

const COMPANY = 'it is the company’s';

/** What somebody and companies wrote to each other: the person's own, as they read it. */
export const MESSAGE_DATA = [
  rulesOf(threads, {
    // Before the person: what goes with a thread is not unlinked from them on its way.
    goes: 'delete',
    own: (who) => inArray(threads.cardId, ownCards(who)),
    spokenOfBy: threads.id,
    columns: {
      ...of(OWN, 'id', 'fairId', 'cardId', 'companyId', 'openedBy', 'openedAt', 'lastAt'),
      ...of(OWN, 'participantReadAt', 'participantClosedAt'),
      ...of(hidden(COMPANY), 'companyReadAt', 'companyClosedAt'),
    },
  }),
  rulesOf(messages, {
    goes: 'cascade',
    own: (who) => inArray(messages.threadId, ownThreads(who)),
    touched: (who) =>
      or(inArray(messages.threadId, ownThreads(who)), eq(messages.senderId, who.personId)),
    spokenOfBy: messages.id,
    columns: {
      ...of(OWN, 'id', 'threadId', 'side', 'body', 'sentAt'),
      ...of(hidden('it is a mark of the form that was sent'), 'requestKey'),
      ...of(ACTOR, 'senderId'),
    },
  }),
  rulesOf(messageFiles, {
    goes: 'cascade',
    own: (who) => inArray(messageFiles.messageId, ownMessages(who)),
    columns: {
      ...of(OWN, 'id', 'messageId', 'position', 'name', 'mediaType', 'byteSize'),
      ...of(OWN, 'withdrawnAt'),
      ...of(hidden('it is handed out as a file of its own'), 'bytes'),
    },
  }),
  rulesOf(messageReports, {
    goes: 'cascade',
    own: (who) =>
      and(
        inArray(messageReports.messageId, ownMessages(who)),
        eq(messageReports.reporterId, who.personId),
      ),
    touched: (who) =>
      or(
        inArray(messageReports.messageId, ownMessages(who)),
        eq(messageReports.reporterId, who.personId),
        eq(messageReports.settledBy, who.personId),
      ),
    spokenOfBy: messageReports.id,
    columns: {
      ...of(OWN, 'id', 'messageId', 'side', 'reason', 'reportedAt', 'settledAt'),
      ...of(hidden('it is what staff did about the other side'), 'note'),
      ...of(ACTOR, 'reporterId', 'settledBy'),
    },
  }),
  notPersonal(replyTemplates, {
    ...of(PLAIN, 'id', 'companyId', 'title', 'bodyJa', 'bodyEn', 'version', 'updatedAt'),
    ...of(ACTOR, 'updatedBy'),
  }),
];
