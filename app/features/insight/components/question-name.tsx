import { useLocale, useTranslations } from 'use-intl';
import { Link, withoutReadings } from '#app/ui/index.ts';
import type { QuestionLine } from '../figures.ts';

interface QuestionNameProps {
  line: QuestionLine;
  /** Address of its quiz. */
  at: string;
  editionId: string | null;
}

/** The address of the page of a question, or of one of its versions where they stand apart. */
export function questionAddress(
  props: Omit<QuestionNameProps, 'line'> & {
    line: Pick<QuestionLine, 'publicId' | 'since' | 'version'>;
  },
): string {
  const { line, at, editionId } = props;
  const query = new URLSearchParams();
  if (line.since !== null) query.set('version', `${line.version}`);
  if (editionId) query.set('edition', editionId);
  const asked = query.size > 0 ? `?${query}` : '';
  return `${at}/${encodeURIComponent(line.publicId)}${asked}`;
}

/** What tells a question apart: its place in the quiz, and its versions where they were judged differently. */
export function useQuestionName() {
  const t = useTranslations('work.insight');
  return ({ number, since, version }: Pick<QuestionLine, 'number' | 'since' | 'version'>) => {
    const name = number === null ? t('questionGone') : t('question', { number });
    if (since === null) return name;
    const versions = { since: `${since}`, version: `${version}` };
    const words = since === version ? t('sinceOne', versions) : t('since', versions);
    return `${name} (${words})`;
  };
}

/** The prompt of a question, which leads to its page. */
export function PromptLink(props: QuestionNameProps) {
  const locale = useLocale();
  return (
    <Link to={questionAddress(props)} document>
      {withoutReadings(props.line.prompt[locale])}
    </Link>
  );
}
