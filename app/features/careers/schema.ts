/** What the form that publishes a profile sends. */
export interface ConsentForm {
  /** Null for all companies of the fair. */
  companyIds: string[] | null;
  fields: string[];
  textVersion: string;
  isAgreed: boolean;
}

/** Reads the form that publishes a profile: lists have one name. */
export function readConsentForm(list: (name: string) => string[]): ConsentForm {
  const [to = ''] = list('to');
  return {
    companyIds: to === 'all' ? null : list('company'),
    fields: list('field'),
    textVersion: list('text')[0] ?? '',
    isAgreed: list('agree').length > 0,
  };
}
