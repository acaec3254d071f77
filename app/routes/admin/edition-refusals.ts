const FIELD = {
  'slug-taken': 'slug',
  'code-taken': 'entryCode',
  'below-seats-taken': 'capacity',
  'lottery-fixed': 'allocation',
  'private-course': 'approval',
} as const;

/** At which field of the form a refusal belongs. */
export function faultsOfRefusal(reason: keyof typeof FIELD): Record<string, string> {
  return { [FIELD[reason]]: reason };
}
