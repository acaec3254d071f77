import { randomBytes } from 'node:crypto';
import type { Database } from '#db/client.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { copyRows } from '../scripts/seed/copy-rows.ts';
import { COURSE } from './people.ts';

/** What the rows of the office ask for. */
export interface Office {
  /** Sessions of a coordinator, more than one: a session has its share. */
  cookies: string[];
  /** The edition of the thousand learners. */
  editionId: string;
}

const SESSIONS = 300;
const DAY_MS = 86_400_000;

/** Signs the demo's coordinator in, many times over. */
export async function makeOffice({ sql }: Database): Promise<Office> {
  const [found] = await sql<{ account: string; edition: string }[]>`
    select a.id as account, (
      select d.id from editions d join courses c on c.id = d.course_id
      where c.slug = ${COURSE}
      order by (select count(*) from enrolments e where e.edition_id = d.id) desc limit 1) as edition
    from accounts a where a.email = 'coordinator@demo.example'`;
  if (!found) throw new Error('The demo has no coordinator.');
  const now = new Date();
  const expires = new Date(now.getTime() + 29 * DAY_MS);
  const tokens = Array.from({ length: SESSIONS }, () => randomBytes(25).toString('hex'));
  await sql.begin((tx) =>
    copyRows(tx, {
      table: 'sessions',
      columns: ['id', 'account_id', 'created_at', 'seen_at', 'expires_at'],
      rows: tokens.map((token) => [sha256(token), found.account, now, now, expires]),
    }),
  );
  return { cookies: tokens.map((token) => `session=${token}`), editionId: found.edition };
}
