import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import {
  companyJobs,
  companyPages,
  companyRecruiters,
  companyRegistrations,
} from '#db/schema/index.ts';
import { ACTOR, hidden, notPersonal, of, OWN, PLAIN, rulesOf } from './rules.ts';

/** Who asked for a company, who recruits for it; what companies say of themselves is of nobody. */
export const COMPANY_DATA = [
  rulesOf(companyRegistrations, {
    goes: 'delete',
    own: (who) => inArray(sql`lower(${companyRegistrations.askerEmail})`, [...who.addresses]),
    spokenOfBy: companyRegistrations.id,
    columns: {
      ...of(OWN, 'id', 'nameJa', 'nameEn', 'kana', 'corporateNumber', 'address', 'askerName'),
      ...of(OWN, 'askerEmail', 'purpose', 'locale', 'createdAt', 'confirmUntil', 'confirmedAt'),
      ...of(OWN, 'decision', 'decidedAt', 'reason', 'companyId'),
      ...of(hidden('it proves who asked'), 'tokenHash'),
      ...of(ACTOR, 'decidedBy'),
    },
  }),
  rulesOf(companyRecruiters, {
    goes: 'delete',
    own: (who) =>
      or(
        eq(companyRecruiters.personId, who.personId),
        and(
          isNull(companyRecruiters.personId),
          inArray(sql`lower(${companyRecruiters.email})`, [...who.addresses]),
        ),
      ),
    spokenOfBy: companyRecruiters.id,
    columns: {
      ...of(OWN, 'id', 'companyId', 'personId', 'email', 'name', 'rank', 'invitedAt', 'endedAt'),
      ...of(ACTOR, 'invitedBy', 'endedBy'),
    },
  }),
  notPersonal(
    companyPages,
    of(PLAIN, 'companyId', 'content', 'version', 'updatedAt', 'publishedAt'),
  ),
  notPersonal(companyJobs, {
    ...of(PLAIN, 'id', 'companyId', 'content', 'version', 'createdAt', 'updatedAt'),
    ...of(PLAIN, 'publishedAt'),
  }),
];
