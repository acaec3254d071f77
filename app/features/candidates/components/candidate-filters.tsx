import { useLocale, useTranslations } from 'use-intl';
import { Button, Checkbox, Field, Form, Link, Select, TextInput } from '#app/ui/index.ts';
import type { Facet, FacetName } from '../card-row.ts';
import { placeNamed } from '../prefectures.ts';
import { useShownWords } from './shown-words.tsx';

/** What a list was asked for, as it stands in its address. */
export interface FilterValues extends Partial<Record<FacetName, string | undefined>> {
  q: string;
  verified?: 'on' | undefined;
  tag?: string | undefined;
  by?: string | undefined;
  order: string;
}

interface CandidateFiltersProps {
  fair: string;
  values: FilterValues;
  facets: readonly Facet[];
  /** Of the team itself. */
  tags: readonly string[];
  /** Months that can be asked for. */
  months: readonly string[];
  orders: readonly ('shuffled' | 'available' | 'japanese')[];
}

/** Filters, each value with how many it would leave; all of published fields alone. */
export function CandidateFilters({
  fair,
  values,
  facets,
  tags,
  months,
  orders,
}: CandidateFiltersProps) {
  const t = useTranslations('candidates');
  return (
    <Form className="find" method="get">
      <input type="hidden" name="fair" value={fair} />
      <div className="filters">
        <Field name="q" label={t('q')}>
          <TextInput type="search" defaultValue={values.q} maxLength={100} />
        </Field>
        <FacetSelect facet="jlpt" values={values} facets={facets} />
        <FacetSelect facet="occupation" values={values} facets={facets} />
        <FacetSelect facet="prefecture" values={values} facets={facets} />
        <Button compact>{t('apply')}</Button>
        <Link to={`/company/candidates?fair=${fair}`}>{t('clear')}</Link>
      </div>
      <details open={MORE.some((name) => values[name]) || values.order !== 'shuffled'}>
        <summary>{t('more')}</summary>
        <div className="filters">
          <FacetSelect facet="industry" values={values} facets={facets} />
          <FacetSelect facet="language" values={values} facets={facets} />
          <FacetSelect facet="kind" values={values} facets={facets} />
          <StartBy by={values.by} months={months} />
          <TagSelect tag={values.tag} tags={tags} />
          <Field name="order" label={t('order')}>
            <Select defaultValue={values.order}>
              {orders.map((order) => (
                <option key={order} value={order}>
                  {t(`orders.${order}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Checkbox
            name="verified"
            value="on"
            id="verified"
            defaultChecked={values.verified === 'on'}
          >
            {t('verified')}
          </Checkbox>
        </div>
      </details>
    </Form>
  );
}

/** Filters that are asked for less often. */
const MORE = ['industry', 'language', 'kind', 'by', 'tag', 'verified'] as const;

function TagSelect({ tag, tags }: Pick<FilterValues, 'tag'> & { tags: readonly string[] }) {
  const t = useTranslations('candidates');
  const all = tag === undefined || tags.includes(tag) ? tags : [...tags, tag];
  if (all.length === 0) return null;
  return (
    <Field name="tag" label={t('tags.one')}>
      <Select defaultValue={tag ?? ''}>
        <option value="">{t('any')}</option>
        {all.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function StartBy({ by, months }: Pick<FilterValues, 'by'> & { months: readonly string[] }) {
  const t = useTranslations('candidates');
  const words = useShownWords();
  return (
    <Field name="by" label={t('by')}>
      <Select defaultValue={by ?? ''}>
        <option value="">{t('any')}</option>
        {months.map((month) => (
          <option key={month} value={month}>
            {t('byMonth', { month: words.month(month) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface FacetSelectProps extends Pick<CandidateFiltersProps, 'values' | 'facets'> {
  facet: FacetName;
}

function FacetSelect({ facet, values, facets }: FacetSelectProps) {
  const t = useTranslations('candidates');
  const fields = useTranslations('careerChoices.fields');
  const word = useFacetWord(facet);
  const own = facets.filter((each) => each.facet === facet);
  const labels = {
    ...{ occupation: fields('occupations'), industry: fields('industries') },
    ...{ prefecture: t('prefecture'), language: t('language'), kind: fields('kind') },
    jlpt: fields('jlpt'),
  };
  const chosen = values[facet];
  const isMissing = chosen !== undefined && !own.some(({ value }) => value === chosen);
  return (
    <Field name={facet} label={labels[facet]}>
      <Select defaultValue={chosen ?? ''}>
        <option value="">{t('any')}</option>
        {isMissing ? <option value={chosen}>{word(chosen)}</option> : null}
        {own.map(({ value, count }) => (
          <option key={value} value={value}>
            {t('option', { value: word(value), count: String(count) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The word of a value in the reader's language. */
function useFacetWord(facet: FacetName): (value: string) => string {
  const t = useTranslations('candidates');
  const choices = useTranslations('careerChoices');
  const words = useShownWords();
  const locale = useLocale();
  const writers: Record<FacetName, (value: string) => string> = {
    occupation: (value) => words.occupations([value]),
    industry: (value) => words.industries([value]),
    prefecture: (value) => (value === 'anywhere' ? choices('anywhere') : placeNamed(value, locale)),
    language: words.language,
    kind: (value) => choices(`kinds.${value as 'ALT'}`),
    jlpt: (value) => t('jlptAtLeast', { level: value }),
  };
  return writers[facet];
}
