import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { ChoiceLine } from '#app/ui/index.ts';
import { OfferText } from './offer-text.tsx';
import type { QuestionProps } from './question-props.ts';
import { useEarlyAnswer } from './use-early-answer.ts';

/** Several of the options are right. */
export function MultipleQuestion(props: QuestionProps<'multiple'>) {
  const { question, locale, name, labelledBy, answer, onAnswer } = props;
  const t = useTranslations('kinds.multiple');
  const chosen = (answer as { options?: string[] } | null)?.options ?? [];
  const root = useRef<HTMLFieldSetElement>(null);
  const take = () => {
    const boxes = root.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? [];
    const options = [...boxes].map(({ dataset }) => dataset.option ?? '');
    onAnswer(options.length > 0 ? { options } : null, true);
  };
  useEarlyAnswer(() => {
    const boxes = root.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? [];
    const early = [...boxes].map(({ dataset }) => dataset.option ?? '');
    if (early.toSorted().join(' ') !== chosen.toSorted().join(' ')) take();
  });
  return (
    <fieldset
      ref={root}
      className="plain"
      aria-labelledby={labelledBy}
      aria-describedby={props.faultId}
    >
      <p className="small">{t('several')}</p>
      <ul className="choices">
        {question.options.map((option) => (
          <li key={option.id}>
            <ChoiceLine
              type="checkbox"
              name={`${name}:${option.id}`}
              data-option={option.id}
              defaultChecked={chosen.includes(option.id)}
              onChange={take}
            >
              <OfferText offer={option} locale={locale} />
            </ChoiceLine>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
