import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  checkDocument,
  type CheckedDocument,
} from '#app/features/resumes/check-document.server.ts';
import { isKind } from '#app/features/resumes/exports.ts';
import { requireProfileKeeper } from '#app/features/careers/exports.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { RequestContext } from '#app/platform/request-context.server.ts';
import { requireOwner } from './participant.server.ts';

/** Who has a profile of their own, and so documents. @throws forbidden */
export async function requireDocumentOwner(args: LoaderFunctionArgs): Promise<Context> {
  const ctx = await requireOwner(args);
  await requireProfileKeeper(ctx);
  return ctx;
}

/** The words of the pages on which documents are made and sent. */
export async function documentTexts(context: RequestContext) {
  return pageTexts(await context.locale(), 'documents');
}

/** A document as a form carried it. @throws not-found for one of a kind that there is not */
export async function takeDocument(
  ctx: Context,
  kind: string | undefined,
  sent: Readonly<Record<string, string>>,
): Promise<CheckedDocument> {
  if (!isKind(kind)) throw new AppError('not-found');
  return checkDocument(ctx, kind, sent);
}
