import { sql, type SQL } from 'drizzle-orm';
import { publishedProfiles } from '#db/schema/published-profiles.ts';
import { LISTED, type CardRow } from './card-row.ts';

/** What a list shows of a card. */
export const listedFields = (): SQL<CardRow['shown']> =>
  sql<CardRow['shown']>`(select coalesce(jsonb_object_agg(key, value), '{}'::jsonb)
    from jsonb_each(${publishedProfiles.shown}) where key = any(${sql.param([...LISTED])}::text[]))`;
