/**
 * From where on something is remarked on. They call for a look, never for a verdict: an easy question may be
 * meant to be easy.
 */
export const THRESHOLDS = {
  /** Fewer learners are small numbers: no coefficients, no remarks. */
  smallNumbers: 10,
  /** Groups of an edition below this are not shown: a figure of three people is a figure about people. */
  shownOfEdition: 5,
  /** An answer as it was written is told only where so many wrote it. */
  toldAnswers: 3,
  /** So many gaps between answers must be known before a time is said. */
  timedAnswers: 10,
  /**
   * Of Ebel & Frisbie (1991, Essentials of Educational Measurement): a question that discriminates below
   * 0.20 is poor. At 30 learners its standard error is still 0.18, so below that nothing is said.
   */
  lowDiscrimination: 0.2,
  discriminationLearners: 30,
  /** Below nothing counts at −0.10, and only beyond two standard errors, 1 / √n, of no correlation. */
  negativeDiscrimination: -0.1,
  /**
   * A question tells most learners apart in the middle of the scale (Lord 1952, Psychometrika 17, 181–194);
   * where it begins to tell too few apart is this site's choice.
   */
  hard: 0.3,
  easy: 0.95,
  /** A wrong option that so many of those who answered chose. */
  popularOption: 0.3,
  /** An option chosen by fewer works as none (Haladyna & Downing 1993, Educ. Psychol. Meas. 53, 999–1010). */
  idleOption: 0.05,
  idleLearners: 50,
  /** So many of those who were asked left it out. */
  unanswered: 0.2,
  /** One kind of error among so many of the wrong answers, when there are enough of them. */
  oneErrorClass: 0.5,
  errorClassAnswers: 10,
  /** Facility of the newest edition against those before: so far apart, and beyond chance at one in a hundred. */
  drift: 0.15,
  driftErrors: 2.58,
  /** Below it single scores are not to be relied on (Nunnally & Bernstein 1994, Psychometric Theory, 7). */
  reliability: 0.7,
} as const;

/** Whether figures of so many are marked as those of few. */
export function isSmall(learners: number): boolean {
  return learners < THRESHOLDS.smallNumbers;
}

/** Gaps between answers beyond this are those of somebody who did something else: they count as this. */
export const MOST_MINUTES = 10;
