import { missingInputs, type Content } from './content.ts';
import { JOB_SECTIONS } from './job-fields.ts';
import { PAGE_SECTIONS } from './page-fields.ts';
import { JLPT_LEVELS } from './work-choices.ts';

/** What stands against the publication of a job: inputs that are open, or a pay that goes down. */
export function missingInJob(content: Content): string[] {
  const open = missingInputs(JOB_SECTIONS, content);
  const { payLeast, payMost } = content.texts;
  const isDown = payLeast && payMost && Number(payMost) < Number(payLeast);
  return isDown ? [...open, 'payMost'] : open;
}

/** What stands against the publication of a company's page. */
export const missingInPage = (content: Content): string[] => missingInputs(PAGE_SECTIONS, content);

type Jlpt = 1 | 2 | 3 | 4 | 5;

/** What a job asks of people, as it can be matched. */
export interface Requirements {
  must: {
    /** 1 to 5 for N1 to N5: this level or a higher one. */
    jlpt: Jlpt | null;
    /** A month such as 2032-08: able to begin then or earlier. */
    startBy: string | null;
    /** Kinds of post; none is any. */
    kinds: string[];
    /** Codes of prefectures, one of which must be wished for; none is any. */
    prefectures: string[];
  };
  nice: { jlpt: Jlpt | null; occupations: string[] };
}

/** What a job asks, apart from its words. */
export function requirementsOf({ texts, chosen }: Content): Requirements {
  return {
    must: {
      jlpt: jlptOf(texts.mustJlpt),
      startBy: texts.mustStartBy ?? null,
      kinds: chosen.mustKinds ?? [],
      prefectures: chosen.mustPrefectures ?? [],
    },
    nice: { jlpt: jlptOf(texts.niceJlpt), occupations: chosen.niceOccupations ?? [] },
  };
}

function jlptOf(level: string | undefined): Jlpt | null {
  const index = JLPT_LEVELS.findIndex((known) => known === level);
  return index < 0 ? null : ((JLPT_LEVELS.length - index) as Jlpt);
}
