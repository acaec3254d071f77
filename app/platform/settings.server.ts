import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { DbOrTx } from '#db/client.ts';
import { settings } from '#db/schema/index.ts';

const bilingual = z.strictObject({
  en: z.string().min(1).max(200),
  ja: z.string().min(1).max(200),
});
/** The year in which what is said was true. */
const year = z.string().regex(/^\d{4}$/);
const place = z.strictObject({ label: bilingual, url: z.url({ protocol: /^https$/ }), year });

/** What an operator says of a matter: a text and places to go, each with its year. */
const places = (most: number) =>
  z.strictObject({
    text: bilingual,
    year,
    places: z.array(place).max(most),
    /** Ours, not the operator's. */
    example: z.literal(true).optional(),
  });

/** Data an operator may change, with the shape each must have. */
export const SETTING_SCHEMAS = {
  'certificate-issuer': z.strictObject({ name: bilingual, title: bilingual }),
  /** After how many days the rows of an import, which are personal data, are deleted. */
  'import-retention': z.strictObject({ days: z.int().min(1).max(365) }),
  'safety-confirmation': places(10),
  'support-places': places(20),
} as const;

type Settings = { [K in keyof typeof SETTING_SCHEMAS]: z.infer<(typeof SETTING_SCHEMAS)[K]> };

/** Until an operator sets them: example data that says so. */
export const DEFAULT_SETTINGS: Settings = {
  'certificate-issuer': {
    name: { en: 'Example issuing organisation', ja: '発行団体（例）' },
    title: { en: 'Director', ja: '代表' },
  },
  'import-retention': { days: 30 },
  'safety-confirmation': {
    text: {
      en: 'After a disaster, tell your supervisor that you are safe, in the way your contracting organisation has told you. If you do not know it, ask today.',
      ja: '災害が起きたら、任用団体が定めた方法で、無事であることを担当者に知らせてください。方法を知らない人は、今日のうちに確かめてください。',
    },
    year: '2026',
    places: [],
    example: true,
  },
  'support-places': {
    text: {
      en: 'Your supervisor and the Prefectural Advisor of your area are the first to ask. What you tell a counselling service is not passed on to them.',
      ja: 'まず、所属先の担当者や、取りまとめ団体アドバイザー（PA）に相談してください。相談窓口で話した内容が、担当者に伝わることはありません。',
    },
    year: '2026',
    places: [],
    example: true,
  },
};

/** A setting of the operator, or its default. A stored value of the wrong shape is a fault. */
export async function readSetting<K extends keyof Settings>(
  db: DbOrTx,
  key: K,
): Promise<Settings[K]> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, key));
  return row ? (SETTING_SCHEMAS[key].parse(row.value) as Settings[K]) : DEFAULT_SETTINGS[key];
}
