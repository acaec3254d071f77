import { randomUUID } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awaitDatabase } from '#db/await-database.ts';
import { createDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { startTestPostgres, type TestPostgres } from '#tests/setup/postgres.ts';

let cluster: TestPostgres;

beforeAll(async () => {
  cluster = await startTestPostgres();
}, 60_000);
afterAll(() => cluster.stop());

async function asAdmin(statements: string, url = cluster.adminUrl) {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined });
  try {
    for (const statement of statements.split(';').filter(Boolean)) await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

describe('a user of somebody else’s PostgreSQL', () => {
  /** An empty database and a user in it, made as an administrator would. */
  async function makeUser(rights: string) {
    const name = `u_${randomUUID().slice(0, 8)}`;
    await asAdmin(`create role ${name} login password 'x' ${rights}`);
    await asAdmin(`create database ${name} owner ${name} template template0`);
    const url = new URL(cluster.adminUrl);
    Object.assign(url, { username: name, password: 'x', pathname: `/${name}` });
    const administer = (statements: string) => {
      const there = new URL(cluster.adminUrl);
      there.pathname = `/${name}`;
      return asAdmin(statements, there.href);
    };
    return { url: url.href, administer };
  }

  /** The statements that the refusal tells an administrator to run. */
  async function statementsFor(url: string) {
    const refusal: unknown = await migrate(url).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'MigrationError', code: 'rights' });
    return (refusal as { remedy: string }).remedy.replace(
      /^.*?connected to the database \S+: /,
      '',
    );
  }

  async function worksAsRole(url: string) {
    const { sql, close } = createDatabase(url, { role: 'kakehashi_app', max: 1 });
    const [row] = await sql<{ role: string }[]>`select current_user::text as role from persons
      right join (values (1)) as one on true`;
    await close();
    return row?.role === 'kakehashi_app';
  }

  // The test cluster has the role already: this user did not make it.
  test('who may not create roles is told so, and what an administrator does helps', async () => {
    const { url, administer } = await makeUser('nocreaterole');
    await administer(await statementsFor(url));
    await administer(await statementsFor(url));
    await migrate(url);
    expect(await worksAsRole(url)).toBe(true);
  });

  test('needs the right to use the role that an administrator made', async () => {
    const { url, administer } = await makeUser('createrole');
    await administer(await statementsFor(url));
    await migrate(url);
    expect(await worksAsRole(url)).toBe(true);
  });

  test('is told when the database came without its role', async () => {
    const { url, administer } = await makeUser('createrole');
    await administer(await statementsFor(url));
    await migrate(url);
    const name = new URL(url).username;
    await administer(`revoke kakehashi_app from ${name} cascade`);
    await administer(await statementsFor(url));
    expect(await worksAsRole(url)).toBe(true);
  });

  // Of a revoke by somebody else PostgreSQL only says that it did nothing.
  test('migrates only tables of its own', async () => {
    const { url, administer } = await makeUser('createrole');
    await administer(await statementsFor(url));
    await migrate(url);
    const name = new URL(url).username;
    await administer('alter table persons owner to current_user');
    await expect(migrate(url)).rejects.toMatchObject({
      ...{ name: 'MigrationError', code: 'rights' },
      message: expect.stringContaining('does not own the tables') as string,
    });
    // What others keep beside ours is theirs.
    await administer(`alter table persons owner to ${name}; create table others (id integer);
      grant select on others to public`);
    expect(await migrate(url)).toEqual([]);
  });
});

describe('a database that is coming up', () => {
  const heard: string[] = [];
  const onWait = (where: string, code: string) => heard.push(`${where} ${code}`);

  async function listen(port: number, onConnection: (socket: Socket) => void): Promise<Server> {
    const server = createServer(onConnection);
    await new Promise((done) => server.listen(port, '127.0.0.1', () => done(undefined)));
    return server;
  }

  /** A port of its own that leads to the test PostgreSQL when `open` is called. */
  async function door() {
    const probe = await listen(0, () => undefined);
    const { port } = probe.address() as { port: number };
    await new Promise((done) => probe.close(done));
    const url = new URL(cluster.adminUrl);
    const target = Number(url.port);
    url.port = String(port);
    return { port, target, url: url.href };
  }

  test('is waited for, with one line that says where and why', async () => {
    heard.length = 0;
    const { port, target, url } = await door();
    const { connect } = await import('node:net');
    let server: Server | undefined;
    setTimeout(() => {
      void listen(port, (socket) => {
        socket.pipe(connect(target, '127.0.0.1')).pipe(socket);
      }).then((opened) => (server = opened));
    }, 1500);
    await awaitDatabase(url, { onWait });
    server?.close();
    expect(heard).toEqual([`127.0.0.1:${port} ECONNREFUSED`]);
  });

  test('is waited for while it starts (57P03)', async () => {
    heard.length = 0;
    const { port, target, url } = await door();
    const { connect } = await import('node:net');
    const began = Date.now();
    const starting = errorResponse('57P03', 'the database system is starting up');
    const server = await listen(port, (socket) => {
      socket.on('error', () => undefined);
      if (Date.now() - began < 1200) return socket.once('data', () => socket.end(starting));
      return socket.pipe(connect(target, '127.0.0.1')).pipe(socket);
    });
    await awaitDatabase(url, { onWait });
    server.close();
    expect(heard).toEqual([`127.0.0.1:${port} 57P03`]);
  });

  test('is given up by the name of the setting and the cause, never the password', async () => {
    const { url } = await door();
    const refusal: unknown = await awaitDatabase(url, { patienceMs: 700 }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({
      name: 'DatabaseError',
      message: expect.stringMatching(/^DATABASE_URL: .*127\.0\.0\.1:\d+ .*ECONNREFUSED/) as string,
      remedy: expect.stringContaining('DATABASE_URL') as string,
    });
    expect(String(refusal)).not.toContain(new URL(url).password);
  });

  test('a name that nobody knows is waited for too', async () => {
    heard.length = 0;
    const url = 'postgres://somebody@database.invalid/kakehashi';
    await expect(awaitDatabase(url, { patienceMs: 700, onWait })).rejects.toThrow(/DATABASE_URL/);
    expect(heard[0]).toMatch(/^database\.invalid:5432 (ENOTFOUND|EAI_AGAIN)$/);
  });

  test('a wrong password is refused at once', async () => {
    const url = new URL(cluster.adminUrl);
    url.password = 'guess';
    const began = Date.now();
    await expect(awaitDatabase(url.href)).rejects.toMatchObject({
      message: expect.stringContaining('28P01') as string,
      remedy: 'Correct user and password in DATABASE_URL.',
    });
    expect(Date.now() - began).toBeLessThan(5_000);
  });
});

/** What PostgreSQL sends to a client that it cannot serve yet. */
function errorResponse(code: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`);
  const head = Buffer.from([0x45, 0, 0, 0, 0]);
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}
