import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import {
  accounts,
  authenticators,
  calendarEvents,
  calendarFeeds,
  emailChanges,
  invitations,
  passwordResets,
  pendingSignIns,
  printedCodes,
  rateLimits,
  sessions,
  viewings,
} from '#db/schema/index.ts';
import { ACTOR, hidden, notPersonal, of, OWN, PLAIN, rulesOf, type Subject } from './rules.ts';

const SECRET = 'it proves who signs in';

const ownAccount = ({ personId }: Subject) =>
  sql`(select ${accounts.id} from ${accounts} where ${accounts.personId} = ${personId})`;

/** How people sign in, and who looked at their pages. */
export const ACCOUNT_DATA = [
  rulesOf(accounts, {
    goes: 'cascade',
    own: ({ personId }) => eq(accounts.personId, personId),
    spokenOfBy: accounts.id,
    columns: {
      ...of(OWN, 'id', 'personId', 'email', 'demo', 'createdAt', 'disabledAt', 'closesAt'),
      ...of(hidden(SECRET), 'passwordHash'),
    },
  }),
  rulesOf(viewings, {
    goes: 'cascade',
    own: ({ personId }) => eq(viewings.personId, personId),
    touched: ({ personId }) => or(eq(viewings.personId, personId), eq(viewings.viewerId, personId)),
    spokenOfBy: viewings.id,
    columns: {
      ...of(OWN, 'id', 'personId', 'startedAt', 'endsAt', 'endedAt'),
      ...of(hidden('it names another person'), 'viewerId'),
    },
  }),
  rulesOf(sessions, {
    goes: 'cascade',
    own: (who) => inArray(sessions.accountId, ownAccount(who)),
    spokenOfBy: sessions.id,
    columns: {
      ...of(OWN, 'accountId', 'createdAt', 'seenAt', 'expiresAt', 'userAgent'),
      ...of(hidden(SECRET), 'id'),
      ...of(hidden('it is of the office, while it looks at pages'), 'viewingId'),
    },
  }),
  rulesOf(invitations, {
    goes: 'delete',
    own: (who) =>
      or(
        eq(invitations.personId, who.personId),
        and(
          isNull(invitations.personId),
          inArray(sql`lower(${invitations.email})`, [...who.addresses]),
        ),
      ),
    spokenOfBy: invitations.id,
    columns: {
      ...of(OWN, 'id', 'personId', 'round', 'sentAt', 'email', 'role', 'createdAt', 'expiresAt'),
      ...of(OWN, 'usedAt'),
      ...of(hidden(SECRET), 'tokenHash'),
      ...of(ACTOR, 'invitedBy'),
    },
  }),
  rulesOf(passwordResets, {
    goes: 'cascade',
    own: (who) => inArray(passwordResets.accountId, ownAccount(who)),
    columns: {
      ...of(OWN, 'accountId', 'createdAt', 'expiresAt', 'usedAt'),
      ...of(hidden(SECRET), 'tokenHash'),
    },
  }),
  rulesOf(authenticators, {
    goes: 'cascade',
    own: (who) => inArray(authenticators.accountId, ownAccount(who)),
    columns: {
      ...of(OWN, 'id', 'accountId', 'createdAt', 'confirmedAt'),
      ...of(hidden(SECRET), 'sealedSecret', 'lastStep'),
    },
  }),
  rulesOf(printedCodes, {
    goes: 'cascade',
    own: (who) => inArray(printedCodes.accountId, ownAccount(who)),
    columns: {
      ...of(OWN, 'id', 'accountId', 'createdAt', 'confirmedAt', 'usedAt'),
      ...of(hidden(SECRET), 'codeMark'),
    },
  }),
  rulesOf(pendingSignIns, {
    goes: 'cascade',
    own: (who) => inArray(pendingSignIns.accountId, ownAccount(who)),
    columns: {
      ...of(OWN, 'accountId', 'createdAt', 'expiresAt'),
      ...of(hidden(SECRET), 'tokenHash'),
    },
  }),
  rulesOf(emailChanges, {
    goes: 'cascade',
    own: (who) => inArray(emailChanges.accountId, ownAccount(who)),
    spokenOfBy: emailChanges.id,
    columns: {
      ...of(OWN, 'id', 'accountId', 'oldEmail', 'newEmail', 'createdAt', 'confirmUntil'),
      ...of(OWN, 'undoUntil', 'confirmedAt', 'undoneAt'),
      ...of(hidden(SECRET), 'confirmHash', 'undoHash'),
    },
  }),
  rulesOf(calendarFeeds, {
    goes: 'cascade',
    own: ({ personId }) => eq(calendarFeeds.personId, personId),
    columns: {
      ...of(OWN, 'personId', 'madeAt', 'namesCompanies'),
      ...of(hidden('it opens the calendar without asking who is there'), 'tokenHash'),
    },
  }),
  rulesOf(calendarEvents, {
    goes: 'cascade',
    own: ({ personId }) => eq(calendarEvents.personId, personId),
    columns: {
      ...of(OWN, 'personId', 'uid', 'sequence', 'startsAt', 'summary', 'description', 'path'),
      ...of(OWN, 'endsAt', 'changedAt', 'cancelledAt'),
    },
  }),
  // Who was counted is a mark that nobody reads, for a day.
  notPersonal(rateLimits, of(PLAIN, 'bucket', 'windowStart', 'hits')),
];
