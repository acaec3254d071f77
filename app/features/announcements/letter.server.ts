import { namesOfPlaces } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay, startOfJapanDay, writeEraDay } from '#app/platform/japan-day.ts';
import { readSetting } from '#app/platform/settings.server.ts';
import { getAnnouncement } from './queries.server.ts';
import type { LetterTyped } from './schema.ts';

/** An announcement as a letter to organisations, a sheet for each. */
export interface Letter {
  announcementId: string;
  number: string;
  /** The day it is sent, in Japan, and as it is written. */
  day: string;
  writtenDay: string;
  addressees: string[];
  sender: { name: string; title: string };
  contact: string;
  /** Null where the announcement has no Japanese text: letters to organisations are in Japanese. */
  text: { title: string; paragraphs: string[] } | null;
}

/** The letter of an announcement; what was not typed is what is likely. For who may announce. */
export async function loadLetter(
  ctx: Context,
  announcementId: string,
  typed: LetterTyped,
): Promise<Letter> {
  const { id, words, audience } = await getAnnouncement(ctx, announcementId);
  const issuer = await readSetting(ctx.db, 'certificate-issuer');
  const day = typed.day ?? japanDay(ctx.now);
  const likely = typed.addressees.length > 0 ? [] : await addresseesOf(ctx, audience);
  return {
    ...{
      announcementId: id,
      number: typed.number,
      day,
      writtenDay: writeEraDay(startOfJapanDay(day)),
    },
    addressees: typed.addressees.length > 0 ? typed.addressees : likely,
    sender: { name: issuer.name.ja, title: issuer.title.ja },
    contact: typed.contact ?? `${ctx.actor.displayName}\n${ctx.actor.email}`,
    text: words.ja ? { title: words.ja.title, paragraphs: words.ja.body.split(/\n{2,}/u) } : null,
  };
}

type Audience = Awaited<ReturnType<typeof getAnnouncement>>['audience'];

async function addresseesOf(ctx: Context, audience: Audience): Promise<string[]> {
  const names = await namesOfPlaces(ctx, [audience]);
  const places = audience.organisations ?? [];
  const named = places.flatMap((id) => names.get(id)?.ja ?? []);
  return (named.length > 0 ? named : ['各任用団体']).map((name) => `${name}　御中`);
}
