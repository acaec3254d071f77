import { sendMessage, type Content } from '#app/features/messages/send-message.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { testContext } from '#tests/setup/context.ts';
import { cardOf, makeCareerPerson, publishTo, type CareerPerson } from './candidates.ts';
import { makeCompany, makeRecruiter } from './companies.ts';
import { makeFair } from './fairs.ts';

/** A fair of two companies, a recruiter of each, and somebody who publishes to the first. */
export interface FairWorld {
  fairId: string;
  companies: [string, string];
  /** A recruiter of each company. */
  a: Context;
  b: Context;
  person: CareerPerson;
  cardId: string;
}

export async function makeFairWorld(): Promise<FairWorld> {
  const companies: [string, string] = [await makeCompany(), await makeCompany()];
  const fairId = await makeFair({ companies });
  const person = await makeCareerPerson();
  await publishTo(person, fairId, { companyIds: [companies[0]] });
  return {
    ...{ fairId, companies, person, cardId: await cardOf(person) },
    a: testContext({ actor: await makeRecruiter(companies[0]) }),
    b: testContext({ actor: await makeRecruiter(companies[1]) }),
  };
}

/** The content of a form that was sent once. */
export const written = (body: string, parts: Partial<Content> = {}): Content => ({
  ...{ body, files: [], requestKey: uuidv7() },
  ...parts,
});

/** A message of the company to the person. */
export async function writeFrom({ a, cardId }: FairWorld, body = 'こんにちは。') {
  const sent = await sendMessage(a, { as: 'company', cardId }, written(body));
  if (!sent.ok) throw new Error(sent.reason);
  return sent;
}

/** An answer of the person to the company. */
export async function answerTo({ person, companies, cardId }: FairWorld, body = 'Thank you.') {
  const to = { as: 'participant', cardId, companyId: companies[0] } as const;
  const sent = await sendMessage(person.ctx, to, written(body));
  if (!sent.ok) throw new Error(sent.reason);
  return sent;
}
