/** By what rules a check-up is taken, as its author wrote them; what is not said holds nobody. */
export type CheckUpRules = {
  /** Minutes from the start. */
  duration?: number | undefined;
  /** Minutes for which answers on their way are waited for. */
  grace?: number | undefined;
  /** How many attempts there are. */
  attempts?: number | undefined;
  /** Minutes from a submission to the next start. */
  wait?: number | undefined;
  /** Days from the first day of the edition; `closing` says what ends with the last. */
  window?:
    | { opens?: number | undefined; closes?: number | undefined; closing: 'start-by' | 'finish-by' }
    | undefined;
};

/** When what of a submitted attempt is shown; after submission where it is not said. */
export type ShowRules = {
  score?: ShownWhen | undefined;
  verdict?: ShownWhen | undefined;
  explain?: ShownWhen | undefined;
  solution?: ShownWhen | undefined;
};
type ShownWhen = 'after-submission' | 'after-close' | 'never';
