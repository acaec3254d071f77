import { sql } from 'drizzle-orm';
import { attempts, enrolments } from '#db/schema/index.ts';
import type { Subject } from './rules.ts';

/** The enrolments of a person, for a condition. */
export const ownEnrolments = ({ personId }: Subject) =>
  sql`(select ${enrolments.id} from ${enrolments} where ${enrolments.personId} = ${personId})`;

/** The attempts of a person, for a condition. */
export const ownAttempts = (who: Subject) =>
  sql`(select ${attempts.id} from ${attempts} where ${attempts.enrolmentId} in ${ownEnrolments(who)})`;
