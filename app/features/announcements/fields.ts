/** The parts of an audience that are chosen by ticking, each with its values. */
export const AUDIENCE_CHOICES = {
  roles: [
    ...['participant', 'trainer', 'coordinator', 'advisor', 'supervisor', 'staff', 'recruiter'],
  ],
  kinds: ['ALT', 'CIR', 'SEA'],
  years: ['1', '2', '3', '4', '5'],
  phases: ['accepted', 'pre-arrival', 'orientation', 'in-post', 'leaving', 'alumni'],
} as const;
export type AudiencePart = keyof typeof AUDIENCE_CHOICES;
export const AUDIENCE_PARTS = Object.keys(AUDIENCE_CHOICES) as AudiencePart[];

/** The field of one value of a part. */
export const choiceField = (part: AudiencePart, value: string) => `${part}-${value}`;

export type AnnouncementFault = 'required' | 'tooLong' | 'together' | 'code' | 'group' | 'past';
export type AnnouncementFaults = Partial<Record<string, AnnouncementFault>>;
