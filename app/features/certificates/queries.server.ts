import { alias } from 'drizzle-orm/pg-core';
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { certificates } from '#db/schema/index.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Context } from '#app/platform/context.server.ts';
import { certificateState, type CertificateSnapshot, type CertificateState } from './snapshot.ts';

export interface CertificateView {
  code: string;
  number: string;
  state: CertificateState;
  /** Code of the certificate that took its place. */
  replacedByCode: string | null;
  snapshot: CertificateSnapshot;
  completedAt: Date;
  issuedAt: Date;
}

const successor = alias(certificates, 'successor');

/** The certificate of a code, for anyone who holds the code. */
export async function findCertificate(db: DbOrTx, code: string): Promise<CertificateView | null> {
  const rows = await select(db).where(eq(certificates.code, code));
  return rows[0] ? view(rows[0]) : null;
}

/** The actor's certificate of an enrolment: the one in force, else the latest that was revoked. */
export async function findOwnCertificate(
  ctx: Context,
  enrolmentId: string,
): Promise<CertificateView | null> {
  const rows = await select(ctx.db)
    .where(
      and(
        eq(certificates.personId, ctx.actor.personId),
        eq(certificates.enrolmentId, enrolmentId),
        isNull(certificates.replacedBy),
      ),
    )
    .orderBy(sql`${certificates.revokedAt} desc nulls first`)
    .limit(1);
  return rows[0] ? view(rows[0]) : null;
}

/** Somebody's certificates that have not been replaced, latest first: the actor's, or whom a rule speaks of. */
export async function listOwnCertificates(
  ctx: Pick<Context, 'db'> & { actor: { personId: string } },
): Promise<CertificateView[]> {
  const rows = await select(ctx.db)
    .where(and(eq(certificates.personId, ctx.actor.personId), isNull(certificates.replacedBy)))
    .orderBy(desc(certificates.issuedAt));
  return rows.map(view);
}

/** The codes of somebody's certificates that were replaced, each with that of the one in force instead. */
export async function currentCodes(db: DbOrTx, personId: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ former: certificates.code, current: successor.code })
    .from(certificates)
    .innerJoin(successor, eq(successor.enrolmentId, certificates.enrolmentId))
    .where(
      and(
        eq(certificates.personId, personId),
        isNotNull(certificates.replacedBy),
        isNull(successor.replacedBy),
        isNull(successor.revokedAt),
      ),
    );
  return new Map(rows.map(({ former, current }) => [former, current]));
}

function select(db: DbOrTx) {
  return db
    .select({ certificate: certificates, replacedByCode: successor.code })
    .from(certificates)
    .leftJoin(successor, eq(successor.id, certificates.replacedBy));
}

function view(row: {
  certificate: typeof certificates.$inferSelect;
  replacedByCode: string | null;
}): CertificateView {
  const { code, number, snapshot, completedAt, issuedAt } = row.certificate;
  return {
    code,
    number,
    completedAt,
    issuedAt,
    state: certificateState(row.certificate),
    replacedByCode: row.replacedByCode,
    snapshot: snapshot as CertificateSnapshot,
  };
}
