import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLocale } from 'use-intl';
import { hasTraining } from '#app/features/offers/training.server.ts';
import { findCurrentLearning } from '#app/features/progress/current-learning.server.ts';
import { isAbroad, navigationFor, recruits } from '#app/platform/http/navigation.ts';
import { env } from '#app/platform/env.server.ts';
import { useNonce } from '#app/platform/http/render-context.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { commandContext, type RequestContext } from '#app/platform/request-context.server.ts';
import { deviceMarkOf } from '#app/platform/tokens.server.ts';
import { fairOfCompany } from '#app/features/fairs/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { ErrorPage } from '#app/routes/error-page.tsx';
import { Shell } from '#app/routes/shell.tsx';
import styles from '#app/ui/styles.css?url';

/** Pages without a title of their own, such as errors, have the site's name. */
export const meta = titleMeta;

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/site.webmanifest' },
];

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const abroad = actor !== null && isAbroad(actor);
  const learning = abroad ? await findCurrentLearning(commandContext(context, actor)) : null;
  return {
    locale: await context.locale(),
    requestId: context.requestId,
    demo: env().demo,
    theme: actor?.reading.theme ?? 'system',
    timeZone: actor?.timeZone ?? null,
    person: actor && {
      name: actor.displayName,
      mark: deviceMarkOf(actor.accountId),
      unread: actor.unreadNotices ?? 0,
    },
    navigation: navigationFor(actor, learning, {
      fairSlug: await fairSlugOf(context, actor),
      hasTraining: await hasTraining(commandContext(context, actor).db, actor),
    }),
    viewing: actor?.viewing !== undefined,
  };
}

/** The next fair of a recruiter's company. */
async function fairSlugOf(context: RequestContext, actor: Actor | null): Promise<string | null> {
  if (!actor || !recruits(actor)) return null;
  const fairs = await fairOfCompany(commandContext(context, actor));
  return fairs?.[0]?.slug ?? null;
}

export type RootData = Awaited<ReturnType<typeof loader>>;

/** The root's data, also for error pages; undefined when the root itself failed. */
export function useRootData(): RootData | undefined {
  return useRouteLoaderData<typeof loader>('root') as RootData | undefined;
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const locale = useLocale();
  const theme = useRootData()?.theme ?? 'system';
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#16191d" media="(prefers-color-scheme: dark)" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return (
    <Shell data={useRootData()}>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary() {
  const data = useRootData();
  return (
    <Shell data={data}>
      <ErrorPage error={useRouteError()} requestId={data?.requestId} />
    </Shell>
  );
}
