import { useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Select } from '#app/ui/index.ts';
import { OfferText, plainOffer } from './offer-text.tsx';
import type { QuestionProps } from './question-props.ts';
import { useEarlyAnswer } from './use-early-answer.ts';

/** What belongs to what: each line chooses its other half from a list, by keyboard, touch and voice alike. */
export function MatchingQuestion(props: QuestionProps<'matching'>) {
  const { question, locale, name, labelledBy, answer, onAnswer } = props;
  const t = useTranslations('kinds.matching');
  const pairs = (answer as { pairs?: Record<string, string> } | null)?.pairs ?? {};
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const chosen = () => {
    const selects = root.current?.querySelectorAll('select') ?? [];
    return [...selects].filter(({ value }) => value);
  };
  const take = () => {
    const given = chosen().map(({ dataset, value }) => [dataset.left ?? '', value] as const);
    onAnswer(given.length > 0 ? { pairs: Object.fromEntries(given) } : null, true);
  };
  useEarlyAnswer(() => {
    if (chosen().some(({ dataset, value }) => pairs[dataset.left ?? ''] !== value)) take();
  });
  return (
    <div
      ref={root}
      className="matching"
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={props.faultId}
    >
      <ul>
        {question.left.map((left) => (
          <li key={left.id}>
            <span id={`${id}-${left.id}`}>
              <OfferText offer={left} locale={locale} />
            </span>
            <Select
              name={`${name}:${left.id}`}
              data-left={left.id}
              aria-labelledby={`${id}-${left.id}`}
              defaultValue={pairs[left.id] ?? ''}
              onChange={take}
            >
              <option value="">{t('choose')}</option>
              {question.right.map((right) => (
                <option key={right.id} value={right.id}>
                  {plainOffer(right, locale)}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
    </div>
  );
}
