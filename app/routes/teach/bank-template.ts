import type { LoaderFunctionArgs } from '@remix-run/node';
import { makeQuestionTemplate } from '#app/features/authoring/template-file.server.ts';
import { attachment } from '#app/platform/http/attachment.server.ts';
import { requireAuthor } from './author.server.ts';

/** A table of questions to be filled in. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAuthor(args);
  const file = makeQuestionTemplate(ctx, { file: args.params.file ?? '' });
  return attachment(file, 'questions');
}
