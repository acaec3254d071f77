import {
  allocations,
  boothTickets,
  cardMarks,
  careerProfiles,
  documentConsents,
  companyOutcomes,
  fairAnswers,
  fairCards,
  fairCheckIns,
  fairConstraints,
  fairSeeds,
  jlptEvidences,
  meetings,
  nameConsents,
  ownOutcomes,
  participantChoices,
  participantWishes,
  profileConsents,
  profileViews,
  publishedNames,
  publishedProfiles,
} from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { giveMessages, giveTeamRecords } from '#tests/factories/card-records.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { makeOrganisation } from '#tests/factories/organisations.ts';

const LATER = new Date(NOW.getTime() + 86_400_000);

/** A profile that is published at a fair, and that somebody has read. */
export async function giveCareer({ personId }: Actor, colleague: Actor) {
  const db = testDb();
  const companyId = await makeOrganisation({ kind: 'company' });
  const fairId = await makeFair({ companies: [companyId] });
  const seed = { value: 'a'.repeat(64), commitment: 'b'.repeat(64), rowKey: 'c'.repeat(64) };
  await db.insert(fairSeeds).values({ fairId, ...seed, madeAt: NOW });
  const [cardId, consentId] = [uuidv7(), uuidv7()];
  const times = { createdAt: NOW, updatedAt: NOW };
  await db.insert(careerProfiles).values({ personId, content: {}, ...times });
  await db.insert(jlptEvidences).values({
    ...{ id: uuidv7(), personId, level: 'N2', takenOn: '2030-12', mediaType: 'image/png' },
    ...{ byteSize: 2, handedInAt: NOW, state: 'refused', reason: 'Too dark.' },
    ...{ decidedBy: colleague.personId, decidedAt: NOW },
  });
  await db.insert(fairCards).values({ id: cardId, fairId, personId, number: 417, createdAt: NOW });
  await db.insert(profileConsents).values({
    ...{ id: consentId, cardId, companyId, fields: ['jlpt'], textVersion: '1', locale: 'ja' },
    ...{ recipients: [companyId], givenAt: NOW, endsAt: LATER },
  });
  await db.insert(publishedProfiles).values({
    ...{
      consentId,
      cardId,
      number: 417,
      fairId,
      companyId,
      shown: {},
      publishedAt: NOW,
      endsAt: LATER,
    },
  });
  await db.insert(documentConsents).values({
    ...{ id: uuidv7(), cardId, companyId, kind: 'rireki', textVersion: '1', locale: 'ja' },
    givenAt: NOW,
  });
  const of = { fairId, companyId, cardId };
  await giveMeeting(of, colleague);
  await giveMessages(of, personId);
  await giveTeamRecords(of, colleague);
  await giveFairDay(of, colleague);
  await db.insert(cardMarks).values({ cardId, companyId, mark: 'meet', markedAt: NOW });
  await db.insert(profileViews).values({
    ...{ id: uuidv7(), cardId, companyId, viewerId: colleague.personId, place: 'page' },
    ...{ fields: ['jlpt'], day: '2031-07-01', firstAt: NOW, lastAt: NOW },
  });
}

/** Whom they wish to meet there, and a meeting. */
async function giveMeeting(
  { fairId, companyId, cardId }: { fairId: string; companyId: string; cardId: string },
  colleague: Actor,
) {
  const db = testDb();
  const allocationId = uuidv7();
  const by = colleague.personId;
  await db.insert(participantChoices).values({ cardId, free: '111', updatedAt: NOW });
  await db
    .insert(participantWishes)
    .values({ cardId, companyId, rank: 0, question: 'How many people are in the team?' });
  await db.insert(fairConstraints).values({
    ...{ id: uuidv7(), fairId, cardId, companyId, kind: 'pin', reason: 'Promised.' },
    ...{ madeBy: by, madeAt: NOW, liftedBy: by, liftedAt: NOW },
  });
  await db.insert(allocations).values({
    ...{ id: allocationId, fairId, number: 1, basis: 'matched', record: {}, figures: {} },
    ...{ market: {}, result: {} },
    ...{ version: '1', inputDigest: '', outputDigest: '', madeBy: by, madeAt: NOW },
  });
  await db.insert(meetings).values({
    ...{ id: uuidv7(), fairId, allocationId, companyId, cardId, tableNo: 1, slot: 0 },
    ...{ state: 'cancelled', cancelledBy: 'company', cancelledReason: 'Ill.', createdAt: NOW },
  });
  await db
    .insert(nameConsents)
    .values({ id: uuidv7(), cardId, textVersion: '1', locale: 'ja', givenAt: NOW });
  await db
    .insert(publishedNames)
    .values({ cardId, companyId, name: 'A Name', kana: 'ア', publishedAt: NOW });
}

/** That they came, queued, had an answer, and what came of it. */
async function giveFairDay(
  { fairId, companyId, cardId }: { fairId: string; companyId: string; cardId: string },
  colleague: Actor,
) {
  const db = testDb();
  const by = colleague.personId;
  await db
    .insert(fairCheckIns)
    .values({ cardId, manner: 'scan', checkedInAt: NOW, checkedInBy: by });
  await db.insert(boothTickets).values({
    ...{ id: uuidv7(), fairId, companyId, cardId, number: 1, holding: 1, requestKey: uuidv7() },
    createdAt: NOW,
  });
  await db.insert(fairAnswers).values({
    ...{ id: uuidv7(), fairId, companyId, cardId, answer: 'next', locale: 'en' },
    ...{ body: 'We would like to meet you again.', sentBy: by, sentAt: NOW },
  });
  await db.insert(ownOutcomes).values({ cardId, companyId, outcome: 'offer', notedAt: NOW });
  await db
    .insert(companyOutcomes)
    .values({ cardId, companyId, outcome: 'offer', notedBy: by, notedAt: NOW });
}
