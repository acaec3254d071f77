import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readDecided } from '#app/features/enrolments/params.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { ApplicationPage } from './application-page.tsx';
import { loadApplication } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  return { ...(await loadApplication(args)), done: readDecided(args.request) };
}

export default function Application() {
  return <ApplicationPage {...useLoaderData<typeof loader>()} />;
}
