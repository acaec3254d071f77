import { sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { certificates } from '#db/schema/index.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeCode } from '#app/platform/tokens.server.ts';
import type { CertificateSnapshot } from './snapshot.ts';

const CODE_LENGTH = 16;

/** Inserts a certificate under a fresh number and an unguessable code. */
export async function makeCertificate(
  db: DbOrTx,
  input: {
    id?: string;
    enrolmentId: string;
    personId: string;
    snapshot: CertificateSnapshot;
    completedAt: Date;
    issuedAt: Date;
  },
): Promise<{ id: string; code: string; number: string }> {
  const [row] = await db.execute<{ serial: string }>(
    sql`select nextval('certificate_numbers')::text as serial`,
  );
  const year = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Tokyo', year: 'numeric' }).format(
    input.completedAt,
  );
  const made = {
    id: input.id ?? uuidv7(),
    code: makeCode(CODE_LENGTH),
    number: `KH-${year}-${(row?.serial ?? '0').padStart(6, '0')}`,
  };
  await db.insert(certificates).values({ ...input, ...made });
  return made;
}
