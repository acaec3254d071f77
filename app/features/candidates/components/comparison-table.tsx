import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/index.ts';
import { cardNumber } from '../card-number.ts';
import type { Mark } from '../marks.ts';
import type { Shown } from '../shown.ts';
import { SHOWN_FIELDS, ShownValue } from './shown-sheet.tsx';
import { useShownWords } from './shown-words.tsx';

interface Compared {
  cardId: string;
  number: number;
  shown: Shown;
  mark: Mark | null;
}

interface ComparisonTableProps {
  candidates: readonly Compared[];
  /** What follows the address of a card: the fair. */
  search: string;
}

/** Cards side by side, field by field; on a phone each field with one card below the other. */
export function ComparisonTable({ candidates, search }: ComparisonTableProps) {
  const t = useTranslations('candidates');
  const fieldWords = useTranslations('careerChoices.fields');
  const words = useShownWords();
  const fields = SHOWN_FIELDS.filter((field) => candidates.some(({ shown }) => field in shown));
  return (
    <table className="compared">
      <caption className="visually-hidden">{t('compare.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.field')}</th>
          {candidates.map(({ cardId, number }) => (
            <th key={cardId} scope="col">
              <Link to={`/company/candidates/${cardId}${search}`}>{cardNumber(number)}</Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('mark')}</th>
          {candidates.map(({ cardId, number, mark }) => (
            <td key={cardId} data-label={cardNumber(number)}>
              {t(`marks.${mark ?? 'none'}`)}
            </td>
          ))}
        </tr>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">{fieldWords(field)}</th>
            {candidates.map(({ cardId, number, shown }) => (
              <td key={cardId} data-label={cardNumber(number)}>
                {field in shown ? <ShownValue {...{ shown, field, words }} /> : t('none1')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
