import { useTranslations } from 'use-intl';
import { Button, Form, RadioGroup } from '#app/ui/index.ts';
import type { RowView } from '../row-views.server.ts';

interface QuestionFormProps {
  importId: string;
  rows: readonly RowView[];
}

/** Rows that may be about somebody who is known: the same person, or another? */
export function QuestionForm({ importId, rows }: QuestionFormProps) {
  const t = useTranslations('work.imports.questions');
  return (
    <Form method="post" action={`/admin/imports/${importId}/answers`} reloadDocument>
      <p>{t('lead')}</p>
      {rows.map((row) => (
        <Question key={row.number} row={row} />
      ))}
      <Button kind="main">{t('send')}</Button>
    </Form>
  );
}

function Question({ row }: { row: RowView }) {
  const t = useTranslations('work.imports');
  const { number, name, question } = row;
  if (!question) return null;
  const { about, candidates, canBeNew } = question;
  const same = candidates.map((person) => ({
    value: person.id,
    label: t('questions.same', { name: person.legalName }),
    hint: [person.kana, person.email, person.jetNumber, person.arrivalGroup, person.startsOn]
      .filter(Boolean)
      .join(' / '),
  }));
  const another = canBeNew ? [{ value: 'another', label: t('questions.another') }] : [];
  const choices = [...same, ...another, { value: 'left-out', label: t('questions.leftOut') }];
  return (
    <RadioGroup
      name={`row-${number}`}
      legend={`${t('at', { row: number })}: ${name}`}
      hint={t(`questions.${about}`, { row: question.row ?? 0 })}
      choices={choices}
    />
  );
}
