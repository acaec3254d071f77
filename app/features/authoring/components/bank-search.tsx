import { useTranslations } from 'use-intl';
import { Button, Field, Form, Link, Select, TextInput } from '#app/ui/index.ts';
import type { ListFilter } from '../schema.ts';
import { STATUSES } from '../statuses.ts';
import { useKindName } from './kind-name.ts';
import { useTagWords } from './tag-words.tsx';

interface BankSearchProps {
  bankId: string;
  filter: ListFilter;
  choices: { kinds: { kind: string; count: number }[]; tags: { tag: string; count: number }[] };
}

/** Looks for questions of a bank: by words, kind, status and tag. */
export function BankSearch({ bankId, filter, choices }: BankSearchProps) {
  const t = useTranslations('work.banks');
  const kindName = useKindName();
  const tagWords = useTagWords();
  const isFiltered = Boolean(filter.q || filter.kind || filter.status || filter.tag);
  return (
    <Form method="get" reloadDocument role="search">
      <div className="field-row">
        <Field name="q" label={t('search.label')}>
          <TextInput
            type="search"
            defaultValue={filter.q}
            maxLength={200}
            placeholder={t('search.hint')}
          />
        </Field>
        <Field name="kind" label={t('search.kind')}>
          <Select defaultValue={filter.kind ?? ''}>
            <option value="">{t('search.anyKind')}</option>
            {choices.kinds.map(({ kind, count }) => (
              <option key={kind} value={kind}>
                {`${kindName(kind)} (${count})`}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="status" label={t('status')}>
          <Select defaultValue={filter.status ?? ''}>
            <option value="">{t('search.anyStatus')}</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {t(status)}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="tag" label={t('search.tag')}>
          <Select defaultValue={filter.tag ?? ''}>
            <option value="">{t('search.anyTag')}</option>
            {choices.tags.map(({ tag, count }) => (
              <option key={tag} value={tag}>
                {`${tagWords(tag)} (${count})`}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p className="actions">
        <Button>{t('search.send')}</Button>{' '}
        {isFiltered ? (
          <Link to={`/teach/banks/${bankId}`} document>
            {t('search.clear')}
          </Link>
        ) : null}
      </p>
    </Form>
  );
}
