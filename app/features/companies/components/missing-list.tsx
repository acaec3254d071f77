import { useTranslations } from 'use-intl';
import { fieldId, Notice } from '#app/ui/index.ts';
import { fieldsOf, inputsOf, type SectionRule } from '../content.ts';
import { useContentWords } from './use-content-words.ts';

/** What stands against publication, each with the way to its field. */
export function MissingList(props: {
  sections: readonly SectionRule[];
  missing: readonly string[];
}) {
  const t = useTranslations('company.edit');
  const words = useContentWords();
  const { sections, missing } = props;
  if (missing.length === 0) return <p>{t('complete')}</p>;
  const inputs = fieldsOf(sections).flatMap((field) =>
    inputsOf(field).map((input) => ({ field, input })),
  );
  return (
    <Notice title={t('missing', { count: missing.length })}>
      <ul className="missing">
        {inputs
          .filter(({ input }) => missing.includes(input))
          .map(({ field, input }) => (
            <li key={input}>
              <a href={`#${fieldId(input)}`}>{words.input(field, input)}</a>
            </li>
          ))}
      </ul>
    </Notice>
  );
}
