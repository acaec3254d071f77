import { documentConsents } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { sendMessage, type SendMessage } from '#app/features/messages/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import type { CheckedDocument } from './check-document.server.ts';
import { DOCUMENT_TEXT } from './consent.ts';
import { printDocument } from './print-document.server.ts';

export interface SendDocument {
  document: CheckedDocument;
  cardId: string;
  companyId: string;
  /** What the company reads with it. */
  words: string;
  /** The version of the words that were agreed to, and in which language they were read. */
  textVersion: string;
  locale: 'en' | 'ja';
  /** Of the form: sent twice, it is one message. */
  requestKey: string;
}

type Refused = Extract<SendMessage, { ok: false }>['reason'];

export type SentDocument =
  { ok: true; threadId: string } | { ok: false; reason: Refused | 'faults' | 'old-text' };

/**
 * Makes a document and sends it to one company as a file of a message, with the consent to it, all or
 * nothing. The document is kept nowhere but there.
 * @throws not-found for a card that is not the actor's, or a company that is not at its fair
 */
export async function sendDocument(ctx: Context, input: SendDocument): Promise<SentDocument> {
  const { document, textVersion } = input;
  if (!document.isSound) return { ok: false, reason: 'faults' };
  if (textVersion !== DOCUMENT_TEXT) return { ok: false, reason: 'old-text' };
  const file = await printDocument(ctx, document);
  return ctx.db.transaction(async (tx) => send({ ...ctx, db: tx }, input, file));
}

type Printed = Awaited<ReturnType<typeof printDocument>>;

async function send(ctx: Context, input: SendDocument, file: Printed): Promise<SentDocument> {
  const { cardId, companyId, requestKey, words, locale } = input;
  const { kind } = input.document;
  const to = { as: 'participant', cardId, companyId } as const;
  const sent = await sendMessage(ctx, to, { body: words, files: [file], requestKey });
  if (!sent.ok) return sent;
  const { messageId, threadId } = sent;
  const [given] = await ctx.db
    .insert(documentConsents)
    .values({
      ...{ id: uuidv7(), cardId, companyId, kind, messageId },
      ...{ textVersion: input.textVersion, locale, givenAt: ctx.now },
    })
    .onConflictDoNothing()
    .returning({ id: documentConsents.id });
  // The same form came twice: it is agreed to already.
  if (!given) return { ok: true, threadId };
  await writeAudit(ctx, {
    ...({ action: 'document-sent', objectKind: 'fair-card', objectId: cardId } as const),
    body: { company: companyId, kind, consent: given.id, textVersion: input.textVersion },
  });
  return { ok: true, threadId };
}
