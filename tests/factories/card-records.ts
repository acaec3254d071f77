import {
  cardNotes,
  cardTags,
  messageFiles,
  messageReports,
  messages,
  savedSearchCards,
  savedSearches,
  threads,
} from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

interface OfCard {
  fairId: string;
  cardId: string;
  companyId: string;
}

/** A message with a file, and one that was reported. */
export async function giveMessages(of: OfCard, personId: string) {
  const db = testDb();
  const [threadId, own, other] = [uuidv7(), uuidv7(), uuidv7()];
  const begun = { openedBy: 'company', openedAt: NOW, lastAt: NOW } as const;
  await db.insert(threads).values({ id: threadId, ...of, ...begun });
  const sent = { threadId, sentAt: NOW, requestKey: 'a-key-of-a-form' };
  await db.insert(messages).values([
    { id: own, side: 'participant', senderId: personId, body: 'A message.', ...sent },
    { id: other, side: 'company', body: 'Another.', ...sent },
  ]);
  await db.insert(messageFiles).values({
    ...{ id: uuidv7(), messageId: own, position: 1, name: 'a.png', mediaType: 'image/png' },
    ...{ byteSize: 2, bytes: new Uint8Array([1, 2]) },
  });
  await db.insert(messageReports).values({
    ...{ id: uuidv7(), messageId: other, side: 'participant', reporterId: personId },
    ...{ reason: 'A reason.', reportedAt: NOW, settledAt: NOW, note: 'A note.' },
  });
}

/** What a company keeps for itself about a card. */
export async function giveTeamRecords({ fairId, cardId, companyId }: OfCard, colleague: Actor) {
  const db = testDb();
  const authorId = colleague.personId;
  await db.insert(cardNotes).values({
    ...{ id: uuidv7(), cardId, companyId, authorId, body: 'A note.', writtenAt: NOW },
  });
  await db.insert(cardTags).values({ cardId, companyId, tag: 'A tag', taggedAt: NOW });
  const searchId = uuidv7();
  await db.insert(savedSearches).values({
    ...{ id: searchId, companyId, fairId, name: 'A search', query: {} },
    ...{ savedAt: NOW, lookedAt: NOW },
  });
  await db.insert(savedSearchCards).values({ searchId, cardId });
}
