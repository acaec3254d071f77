import { groupBy } from '../invariant.ts';

/** An enrolment by the facts alone: submitted attempts and what was answered to a revocation. */
export interface Facts {
  personId: string;
  passed: boolean;
  revoked: boolean;
}

export interface IssuedCertificate {
  personId: string;
  code: string;
  replaced: boolean;
  revoked: boolean;
  /** What the verification of its code says: valid, replaced, revoked; null is unknown. */
  shown: string | null;
}

/** A certificate is there if and only if the rule was met, at most one is valid, and all are shown so. */
export function checkCertificates(
  facts: readonly Facts[],
  issued: readonly IssuedCertificate[],
): string[] {
  const byPerson = groupBy(issued, ({ personId }) => personId);
  const people = new Set(facts.map(({ personId }) => personId));
  const strangers = issued.filter(({ personId }) => !people.has(personId));
  return [
    ...facts.flatMap((fact) =>
      faultsOf(fact, byPerson.get(fact.personId) ?? []).map((it) => `${fact.personId}: ${it}`),
    ),
    ...issued.flatMap((one) =>
      one.shown === stateOf(one)
        ? []
        : [`${one.code} is ${stateOf(one)} and shown as ${one.shown}`],
    ),
    ...strangers.map(({ code }) => `${code} belongs to nobody who learnt`),
  ];
}

function faultsOf({ passed, revoked }: Facts, own: readonly IssuedCertificate[]): string[] {
  if (!passed) return own.length > 0 ? ['a false certificate'] : [];
  const valid = own.filter((one) => stateOf(one) === 'valid').length;
  const last = own.filter(({ replaced }) => !replaced).length;
  const faults: [boolean, string][] = [
    [own.length === 0, 'the certificate is missing'],
    [valid > 1, `${valid} valid certificates`],
    [own.length > 0 && last !== 1, `${last} certificates that nothing replaces`],
    [own.length > 0 && valid === 0 && !revoked, 'no valid certificate, and none was revoked'],
    [valid > 0 && revoked, 'a valid certificate after the revocation'],
  ];
  return faults.flatMap(([isThere, fault]) => (isThere ? [fault] : []));
}

function stateOf({ replaced, revoked }: Pick<IssuedCertificate, 'replaced' | 'revoked'>): string {
  if (revoked) return 'revoked';
  return replaced ? 'replaced' : 'valid';
}
