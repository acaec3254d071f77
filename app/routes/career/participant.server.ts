import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadProfilePage } from '#app/features/careers/profile-page.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** The context of who is signed in: that they have a profile of their own is asked where it is read. */
export async function requireOwner({ context, request }: LoaderFunctionArgs) {
  return commandContext(context, await requireActor(context, request));
}

/** The actor's own profile and the words of its pages. @throws forbidden where somebody has none */
export async function requireProfile(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  const page = await loadProfilePage(ctx);
  const texts = pageTexts(await args.context.locale(), 'career', 'careerChoices');
  return { ctx, page, texts };
}
