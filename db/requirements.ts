import type postgres from 'postgres';
import { APP_ROLE } from '#db/client.ts';

/** The oldest PostgreSQL that the product promises to run on. */
const OLDEST = 15;

/** What a database must offer and does not, with what an administrator can do about it. */
export interface Shortcoming {
  code: 'server' | 'rights';
  message: string;
  remedy: string;
}

export interface ServerFacts {
  /** As PostgreSQL counts: 150004 is 15.4. */
  version: number;
  user: string;
  database: string;
  /** Nothing of ours is in it yet. */
  isEmpty: boolean;
  mayCreateTables: boolean;
  mayCreateRoles: boolean;
  /** Whether the role of the product is there; if so, whether this user is in it and may give it. */
  hasRole: boolean;
  isMember: boolean;
  mayGrant: boolean;
  /** Who owns tables of the product that this user has no rights of an owner on. */
  foreignOwner: string | null;
}

/** Asks a database about itself and about the user who is connected. */
export async function serverFacts(sql: postgres.Sql): Promise<ServerFacts> {
  const [facts] = await sql<ServerFacts[]>`
    select current_setting('server_version_num')::int as version,
      current_user::text as user,
      current_database()::text as database,
      to_regclass('public.persons') is null as "isEmpty",
      has_schema_privilege(current_user, 'public', 'create') as "mayCreateTables",
      me.rolsuper or me.rolcreaterole as "mayCreateRoles",
      app.oid is not null as "hasRole",
      coalesce(pg_has_role(current_user, app.oid, 'member'), false) as "isMember",
      me.rolsuper or coalesce(pg_has_role(current_user, app.oid, 'member with admin option'), false)
        or (current_setting('server_version_num')::int < 160000 and me.rolcreaterole) as "mayGrant",
      (select min(pg_get_userbyid(relowner)) from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
          and has_table_privilege(app.oid, pg_class.oid, 'insert')
          and not pg_has_role(relowner, 'usage')) as "foreignOwner"
    from pg_roles me left join pg_roles app on app.rolname = ${APP_ROLE}
    where me.rolname = current_user`;
  if (!facts) throw new Error('the connected role is not in pg_roles');
  return facts;
}

/** The first thing that stands in the way of the product on this database, if any. */
export function shortcomingOf(facts: ServerFacts): Shortcoming | undefined {
  const major = Math.floor(facts.version / 10_000);
  if (major < OLDEST) {
    return {
      code: 'server',
      message: `DATABASE_URL leads to PostgreSQL ${major}; ${OLDEST} or later is needed.`,
      remedy: `Update that server, or leave DATABASE_URL out to use the embedded PostgreSQL.`,
    };
  }
  const wanting = facts.isEmpty ? missingAtFirst(facts) : missingLater(facts);
  if (!wanting) return notOwning(facts);
  const [message, statement] = wanting;
  return {
    code: 'rights',
    message: `DATABASE_URL: the user ${facts.user} ${message}.`,
    remedy: `As an administrator of that PostgreSQL, connected to the database ${facts.database}: ${statement};`,
  };
}

/** An empty database is set up by this user: tables, and the role the product acts in. */
function missingAtFirst(facts: ServerFacts): [string, string] | undefined {
  const user = quoted(facts.user);
  if (!facts.mayCreateTables) {
    return ['may not create tables', `grant create on schema public to ${user}`];
  }
  if (!facts.mayCreateRoles) {
    return [`may not create the role ${APP_ROLE}`, `alter role ${user} createrole`];
  }
  if (facts.hasRole && !facts.mayGrant) {
    return [
      `may not use the role ${APP_ROLE}, which somebody else made`,
      `grant ${APP_ROLE} to ${user} with admin option`,
    ];
  }
  return undefined;
}

function missingLater(facts: ServerFacts): [string, string] | undefined {
  const user = quoted(facts.user);
  if (!facts.hasRole) {
    return [
      `finds no role ${APP_ROLE}; perhaps the database was copied from another server`,
      `create role ${APP_ROLE} nologin; grant ${APP_ROLE} to ${user}`,
    ];
  }
  if (facts.isMember) return undefined;
  return [`is not in the role ${APP_ROLE}`, `grant ${APP_ROLE} to ${user}`];
}

/** Rights that somebody else's tables give can be neither taken back nor given by a migration. */
function notOwning({ user, foreignOwner }: ServerFacts): Shortcoming | undefined {
  if (foreignOwner === null) return undefined;
  return {
    code: 'rights',
    message: `DATABASE_URL: the user ${user} does not own the tables: they are of ${foreignOwner}.`,
    remedy: `Name ${foreignOwner} in DATABASE_URL, or restore the database as ${user}.`,
  };
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
