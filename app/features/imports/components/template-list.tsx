import { useTranslations } from 'use-intl';
import { IMPORT_KINDS } from '../schema.ts';

const LOCALES = ['ja', 'en'] as const;
const FORMATS = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
] as const;

/** Files with the headings of each kind, in both languages and both forms. */
export function TemplateList() {
  const t = useTranslations('work.imports');
  return (
    <section>
      <h2>{t('templates.title')}</h2>
      <p>{t('templates.lead')}</p>
      <ul>
        {IMPORT_KINDS.map((kind) => (
          <li key={kind}>
            {t(`kind.${kind}`)}:{' '}
            {LOCALES.flatMap((locale) =>
              FORMATS.map(([format, name]) => (
                <span key={`${locale} ${format}`}>
                  <a href={`/admin/imports/templates/${kind}-${locale}.${format}`} download>
                    {`${name} (${t(`templates.${locale}`)})`}
                  </a>{' '}
                </span>
              )),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
