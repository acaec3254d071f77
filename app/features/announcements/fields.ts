type AnnouncementFault = 'required' | 'tooLong' | 'together';
export type AnnouncementFaults = Partial<Record<string, AnnouncementFault>>;
