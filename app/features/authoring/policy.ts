import { coursesTaught, type Actor } from '#app/platform/auth/actor.ts';

const AUTHORS: readonly string[] = ['trainer', 'coordinator'];

type Grants = Pick<Actor, 'grants'>;

/** What decides on a bank: the course whose files hold its questions, or null for one of the trainers. */
export interface OwnedBank {
  courseId: string | null;
}

/** Trainers and coordinators work with banks. */
export function mayAuthor(actor: Grants | null): boolean {
  return actor?.grants.some(({ role }) => AUTHORS.includes(role)) ?? false;
}

/** A bank without a course is everybody's who works with banks; one of a course, theirs who see the course. */
export function mayReadBank(actor: Grants, { courseId }: OwnedBank): boolean {
  if (!mayAuthor(actor)) return false;
  const read = coursesTaught(actor);
  return courseId === null || read === 'all' || read.includes(courseId);
}

/** What is published from a course's files is changed there. */
export function mayChangeBank(actor: Grants, bank: OwnedBank): boolean {
  return bank.courseId === null && mayReadBank(actor, bank);
}
