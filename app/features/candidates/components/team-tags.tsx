import { useTranslations } from 'use-intl';
import { Button, Field, Form, TextInput, Undo } from '#app/ui/index.ts';
import { MOST_TAG, MOST_TAGS } from '../team-records.ts';

interface TeamTagsProps {
  cardId: string;
  /** What follows the address of a card: the fair. */
  search: string;
  tags: readonly string[];
  /** All that the team uses, to choose from. */
  known: readonly string[];
}

/** The team's own words on a card, by which it finds it again. */
export function TeamTags({ cardId, search, tags, known }: TeamTagsProps) {
  const t = useTranslations('candidates.tags');
  const action = `/company/candidates/${cardId}/tags${search}`;
  return (
    <section aria-labelledby="tags">
      <h2 id="tags">{t('title')}</h2>
      {tags.length === 0 ? <p>{t('none')}</p> : null}
      <ul className="lines">
        {tags.map((tag) => (
          <li key={tag}>
            <Form method="post" action={action} className="choice-form">
              <Undo />
              <input type="hidden" name="tag" value={tag} />
              <span>{tag}</span>{' '}
              <Button kind="quiet" compact>
                {t('remove', { tag })}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {tags.length < MOST_TAGS ? (
        <Form method="post" action={action} key={tags.length}>
          <Field
            name="tag"
            label={t('one')}
            hint={t('hint', { most: MOST_TAGS, length: MOST_TAG })}
          >
            <TextInput maxLength={MOST_TAG} list="known-tags" autoComplete="off" required />
          </Field>
          <datalist id="known-tags">
            {known.map((tag) => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
          <Button>{t('add')}</Button>
        </Form>
      ) : null}
    </section>
  );
}
