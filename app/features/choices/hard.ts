export const ROLES = ['ALT', 'CIR', 'SEA'] as const;
export const LEVELS = ['N1', 'N2', 'N3', 'N4', 'N5'] as const;

/** Hard rules of a company at a fair, as the market has them; what is empty or null asks for nothing. */
export interface Hard {
  roles: (typeof ROLES)[number][];
  jlpt: (typeof LEVELS)[number] | null;
  /** A day: able to begin then or earlier. */
  startBy: string | null;
}
