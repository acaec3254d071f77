import { expect, test } from 'vitest';
import { shortcomingOf, type ServerFacts } from './requirements.ts';

const enough: ServerFacts = {
  ...{ version: 150_004, user: 'kake"hashi', database: 'learning', isEmpty: true },
  ...{ mayCreateTables: true, mayCreateRoles: true, hasRole: false, isMember: false },
  ...{ mayGrant: false, foreignOwner: null },
};

test('an empty PostgreSQL 15 and a user who may set it up are enough', () => {
  expect(shortcomingOf(enough)).toBeUndefined();
  const later = { ...enough, isEmpty: false, mayCreateRoles: false, hasRole: true, isMember: true };
  expect(shortcomingOf(later)).toBeUndefined();
});

test('an older server is refused by its number', () => {
  const { message } = shortcomingOf({ ...enough, version: 140_011 }) ?? {};
  expect(message).toBe('DATABASE_URL leads to PostgreSQL 14; 15 or later is needed.');
});

test.each([
  ['no tables', { mayCreateTables: false }, 'grant create on schema public to "kake""hashi";'],
  ['no roles', { mayCreateRoles: false }, 'alter role "kake""hashi" createrole;'],
  [
    'a role of somebody else',
    { hasRole: true },
    'grant kakehashi_app to "kake""hashi" with admin option;',
  ],
  ['a role lost', { isEmpty: false }, 'create role kakehashi_app nologin; grant kakehashi_app to'],
  ['no membership', { isEmpty: false, hasRole: true }, 'grant kakehashi_app to "kake""hashi";'],
])('a user with %s reads the statement that helps', (_, facts, statement) => {
  const lacking = shortcomingOf({ ...enough, ...facts });
  expect(lacking?.message).toMatch(/^DATABASE_URL: the user kake"hashi /);
  expect(lacking?.remedy).toContain(`connected to the database learning: ${statement}`);
});

test('a user who does not own the tables is told who does', () => {
  const member = { isEmpty: false, hasRole: true, isMember: true };
  expect(shortcomingOf({ ...enough, ...member, foreignOwner: 'admin' })).toEqual({
    code: 'rights',
    message: 'DATABASE_URL: the user kake"hashi does not own the tables: they are of admin.',
    remedy: 'Name admin in DATABASE_URL, or restore the database as kake"hashi.',
  });
});
