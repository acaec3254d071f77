import { plainText } from '#app/features/questions/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { previewRegrade } from './preview-regrade.server.ts';
import type { readPreviewQuery } from './schema.ts';

const PAGE_SIZE = 50;

/** A preview for its page: those whose results change fifty at a time. */
export async function pagedPreview(ctx: Context, asked: ReturnType<typeof readPreviewQuery>) {
  const { question, lines, ...preview } = await previewRegrade(ctx, asked);
  const pages = Math.max(1, Math.ceil(lines.length / PAGE_SIZE));
  const page = Math.min(asked.page, pages);
  const { id, bankId, name, judgedBy, prompt } = question;
  const manner = preview.manner === 'key' && preview.lowers ? 'lowers' : preview.manner;
  return {
    question: {
      ...{ id, name, judgedBy, address: `/teach/banks/${bankId}/${id}` },
      prompt: { en: plainText(prompt.en), ja: plainText(prompt.ja) },
    },
    preview: {
      ...{ ...preview, page, pages, changed: lines.length },
      lines: lines.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    },
    query: `question=${id}&manner=${manner}`,
  };
}
