import { env } from '#app/platform/env.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { openSecret, sealSecret } from '#app/platform/sealed-secret.server.ts';

/** A video as a page was served with it. */
export interface Served {
  enrolmentId: string;
  versionId: string;
  itemSlug: string;
  videoId: string;
}

/** One serving of a video: what its token says. */
export interface ServedViewing extends Served {
  id: string;
  beganAt: Date;
}

/** After that nothing of the page is taken any more. */
export const TOKEN_DAYS = 30;
export const TOKEN_MS = TOKEN_DAYS * 86_400_000;

const sealFor = (personId: string) => ({
  key: env().secretKey,
  purpose: 'video viewing',
  subject: personId,
});

/** What a page reports with: sealed, so that only the server says when it was served, and to whom. */
export function makeViewingToken(personId: string, served: Served, now: Date): string {
  const { enrolmentId, versionId, itemSlug, videoId } = served;
  const said = [uuidv7(), now.getTime(), enrolmentId, versionId, itemSlug, videoId];
  return sealSecret(Buffer.from(JSON.stringify(said)), sealFor(personId));
}

/** What a token says; null where the server did not make it, or not for this person. */
export function openViewingToken(personId: string, token: string): ServedViewing | null {
  const said = openSecret(token, sealFor(personId));
  if (!said) return null;
  const [id, began, enrolmentId, versionId, itemSlug, videoId] = JSON.parse(
    said.toString('utf8'),
  ) as [string, number, string, string, string, string];
  return { id, beganAt: new Date(began), enrolmentId, versionId, itemSlug, videoId };
}
