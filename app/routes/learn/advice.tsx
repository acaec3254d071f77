import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AdvicePage } from '#app/features/placement/components/advice-page.tsx';
import { loadPlacement } from '#app/features/placement/load-placement.server.ts';
import { findItem } from '#app/features/courses/exports.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { requireLearner } from './learner.server.ts';

export const meta = titleMeta;

/** What the learner's placement test advises. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, ctx, learner } = await requireLearner(args);
  const item = findItem(learner.outline, args.params.item ?? '');
  if (item?.quiz?.role !== 'placement') throw new AppError('not-found');
  const { courseSlug } = learner;
  const attemptId = new URL(args.request.url).searchParams.get('attempt');
  const placement = await loadPlacement(ctx, { personId: actor.personId, courseSlug, attemptId });
  if (!placement) throw seeOther(`/learn/${courseSlug}/${item.slug}`);
  const locale = await args.context.locale();
  const texts = pageTexts(locale, 'placement');
  return { title: await pageTitle(args.context, texts.placement.title), texts, placement, item };
}

export default withPageTexts(Advice);

function Advice() {
  const { placement, item } = useLoaderData<typeof loader>();
  return <AdvicePage placement={placement} title={item.title} />;
}
