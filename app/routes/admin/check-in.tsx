import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GuestCard } from '#app/features/meetings/components/guest-card.tsx';
import { checkIn } from '#app/features/meetings/fair-day/check-in.server.ts';
import { findByToken } from '#app/features/meetings/fair-day/guests.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;
export const handle = { methods: ['POST'] };

/** Who stands at the door, by the code that was read. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { fair, guest } = await findByToken(ctx, args.params.token ?? '');
  const { name, number, checkedInAt } = guest;
  return {
    title: await pageTitle(args.context, (t) => t('work.fairDay.guest.title')),
    fair: { id: fair.id, name: fair.name },
    guest: { name, number, checkedInAt: checkedInAt?.toISOString() ?? null },
  };
}

/** Checks them in. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const token = args.params.token ?? '';
  const { fair, guest } = await findByToken(ctx, token);
  await checkIn(ctx, { fair, cardId: guest.cardId, manner: 'scan' });
  return seeOther(`/admin/check-in/${token}`);
}

export default function CheckIn() {
  const { fair, guest } = useLoaderData<typeof loader>();
  return (
    <Page kind="narrow">
      <GuestCard guest={guest} fair={fair} />
    </Page>
  );
}
