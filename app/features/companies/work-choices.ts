/** Kinds of work, in which people and companies say what they look for. */
export const OCCUPATIONS = [
  ...(['sales', 'overseas', 'marketing', 'planning', 'public-relations', 'translation'] as const),
  ...(['editing', 'teaching', 'personnel', 'office', 'accounting', 'legal', 'purchasing'] as const),
  ...(['hospitality', 'tourism', 'support', 'engineering', 'software', 'data', 'design'] as const),
  ...(['research', 'quality', 'project', 'region', 'events', 'care'] as const),
] as const;

export const INDUSTRIES = [
  ...(['manufacturing', 'software', 'trade', 'retail', 'finance', 'consulting'] as const),
  ...(['education', 'tourism', 'media', 'translation', 'health', 'energy', 'building'] as const),
  ...(['transport', 'food', 'farming', 'staffing', 'public', 'non-profit'] as const),
] as const;

/** Tasks of work by which a language is told better than by one level. */
export const TASKS = ['phone', 'email', 'meeting', 'documents'] as const;

/** How somebody does a task of work in a language. */
export const TASK_LEVELS = ['alone', 'with-help', 'not-yet'] as const;

/** From the lowest. */
export const JLPT_LEVELS = ['N5', 'N4', 'N3', 'N2', 'N1'] as const;
