import { sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Actor } from '#app/platform/auth/actor.ts';
import { oversightOf, type Oversight } from './policy.ts';
import { organisationsBelow } from './visible.server.ts';

/** An organisation by name, and whether the actor may open its page. */
export interface NamedPlace {
  id: string;
  nameJa: string;
  nameEn: string;
  isOpen: boolean;
}

type Viewer = Pick<Actor, 'grants'>;

/** Whether the actor oversees the organisation that a column names. */
export function mayOpen(actor: Viewer, id: AnyPgColumn | SQL): SQL<boolean> {
  return isBelow(oversightOf(actor), id);
}

/** Whether the organisation that a column names is one of these or below them. */
export function isBelow(oversight: Oversight, id: AnyPgColumn | SQL): SQL<boolean> {
  if (oversight.all) return sql`true`;
  if (oversight.organisations.length === 0) return sql`false`;
  return sql`(${id} in ${organisationsBelow(oversight.organisations)})`;
}

/** The host body that coordinates an organisation: the nearest above it, or itself. */
export function hostAbove(actor: Viewer, organisationId: AnyPgColumn): SQL<NamedPlace | null> {
  return sql`(
    with recursive up (id, kind, above, name_ja, name_en, step) as (
      select id, kind, coalesce(parent_id, merged_into), name_ja, name_en, 0
        from organisations where id = ${organisationId}
      union
      select o.id, o.kind, coalesce(o.parent_id, o.merged_into), o.name_ja, o.name_en, step + 1
        from organisations o join up on o.id = up.above where step < 20)
    select json_build_object('id', up.id, 'nameJa', name_ja, 'nameEn', name_en,
      'isOpen', ${mayOpen(actor, sql`up.id`)})
    from up where kind = 'host' order by step limit 1)`;
}
