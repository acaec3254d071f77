import { expect, test } from 'vitest';
import { checkCertificates, type Facts, type IssuedCertificate } from './certificates.ts';

const fact: Facts = { personId: 'p', passed: true, revoked: false };
const one: IssuedCertificate = {
  ...{ personId: 'p', code: 'NEW', replaced: false, revoked: false, shown: 'valid' },
};
const old: IssuedCertificate = { ...one, code: 'OLD', replaced: true, shown: 'replaced' };
const revoked: IssuedCertificate = { ...one, revoked: true, shown: 'revoked' };

test('what may be: one, a replaced one before it, one revoked, none where nobody passed', () => {
  expect(checkCertificates([fact], [one])).toEqual([]);
  expect(checkCertificates([fact], [old, one])).toEqual([]);
  expect(checkCertificates([{ ...fact, revoked: true }], [old, revoked])).toEqual([]);
  expect(checkCertificates([{ ...fact, passed: false }], [])).toEqual([]);
});

test.each<[string, Facts, IssuedCertificate[]]>([
  ['p: the certificate is missing', fact, []],
  ['p: a false certificate', { ...fact, passed: false }, [one]],
  ['p: 2 valid certificates', fact, [one, { ...one, code: 'TWO' }]],
  ['p: 0 certificates that nothing replaces', fact, [old]],
  ['p: no valid certificate, and none was revoked', fact, [revoked]],
  ['p: a valid certificate after the revocation', { ...fact, revoked: true }, [one]],
  ['NEW is valid and shown as null', fact, [{ ...one, shown: null }]],
  ['OLD is replaced and shown as valid', fact, [{ ...old, shown: 'valid' }, one]],
  ['NEW belongs to nobody who learnt', { ...fact, personId: 'q', passed: false }, [one]],
])('this is found: %s', (fault, facts, issued) => {
  expect(checkCertificates([facts], issued)).toContain(fault);
});
