import { groupBy } from '../invariant.ts';

/** A job with all it did: the mail it kept and the link it made. */
export interface JobRow {
  email: string;
  done: boolean;
  failed: boolean;
}

/** Every job is done, and each of its two effects is there once. */
export function checkJobs(
  jobs: readonly JobRow[],
  mails: readonly { email: string }[],
  links: readonly { email: string }[],
): string[] {
  const kept = groupBy(mails, ({ email }) => email);
  const made = groupBy(links, ({ email }) => email);
  return jobs.flatMap(({ email, done, failed }) => {
    const faults: [boolean, string][] = [
      [failed, 'given up'],
      [!done && !failed, 'not done'],
      [!kept.has(email), 'no mail'],
      [(kept.get(email)?.length ?? 0) > 1, 'mailed twice'],
      [!made.has(email), 'no link'],
      [(made.get(email)?.length ?? 0) > 1, 'two links made'],
    ];
    return faults.flatMap(([isThere, fault]) => (isThere ? [`job of ${email}: ${fault}`] : []));
  });
}
