import { sha256Hex, sha256Numbers } from '#app/platform/sha256.ts';

/** What is published of a seed before preferences close, so that nobody can shop for a good draw. */
export function seedCommitment(seed: string): string {
  return sha256Hex(`kakehashi-fair-seed\n${seed}`);
}

/** Whose order the ticket decides: a company's of participants, or a participant's of companies. */
export type Chooser = 'company' | 'participant';
export type Ticket = (chooser: Chooser, participantLot: string, companyLot: string) => number;

/** The number a pair draws under a seed of 64 hexadecimal digits; of two that are alike the lower is first. */
export function tickets(seed: string): Ticket {
  const number = sha256Numbers(seed);
  return (chooser, participantLot, companyLot) =>
    number(`${chooser}\n${participantLot}\n${companyLot}`);
}
