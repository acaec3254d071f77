import type { Losses } from '../losses.ts';
import type { SourceWords } from '../texts/spoken.ts';

/** A form of a short answer. `star` where an asterisk in it means itself. */
export interface WeighedForm {
  text: string;
  star: boolean;
  share: number;
  feedback: SourceWords | undefined;
}

/** Shares in percent have at most five places. */
const rounded = (share: number) => Math.min(1, Math.max(0, Number(share.toFixed(7))));

function told(forms: readonly WeighedForm[], losses: Losses): void {
  let wild = 1;
  for (const { text, star, share } of forms) {
    if (star) losses.add('star', text);
    if (share < 0) losses.add('negative-weights', text);
    // Moodle takes the first form that fits, we the best one.
    if (share > wild) losses.add('first-match', text);
    if (text.includes('*')) wild = Math.min(wild, share);
  }
}

/** The forms of a short answer: plain where they are worth all and nothing is said to them. */
export function acceptedForms(forms: readonly WeighedForm[], losses: Losses) {
  told(forms, losses);
  return forms.map(({ text, share, feedback }) => {
    if (rounded(share) === 1 && feedback === undefined) return text;
    return { text, share: rounded(share), ...(feedback === undefined ? {} : { feedback }) };
  });
}
