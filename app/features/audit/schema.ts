import { z } from 'zod';
import { AUDIT_ACTIONS, AUDIT_OBJECTS, type AuditAction, type AuditObject } from './actions.ts';

/** What entries are asked for, but for people, who are found by their names first. */
export interface AuditFilter {
  action: AuditAction | null;
  objectKind: AuditObject | null;
  objectId: string | null;
  /** The first and the last day, in Japan. */
  from: string | null;
  to: string | null;
  /** Entries older than this one. */
  before: string | null;
}

const action = z.enum(AUDIT_ACTIONS).nullable().catch(null);
const objectKind = z.enum(AUDIT_OBJECTS).nullable().catch(null);
const day = z.iso.date().nullable().catch(null);
const entry = z.uuid().nullable().catch(null);
const text = (value: string | null) => (value ?? '').trim().slice(0, 100);

/** Reads what is asked for; what makes no sense is not asked. */
export function readAuditQuery(query: Pick<URLSearchParams, 'get'>) {
  return {
    person: text(query.get('person')),
    actor: text(query.get('actor')),
    filter: {
      action: action.parse(query.get('action')),
      objectKind: objectKind.parse(query.get('object')),
      objectId: text(query.get('id')) || null,
      from: day.parse(query.get('from') || null),
      to: day.parse(query.get('to') || null),
      before: entry.parse(query.get('before')),
    } satisfies AuditFilter,
  };
}
