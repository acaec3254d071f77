import { useTranslations } from 'use-intl';
import { Button, Form, LinkButton } from '#app/ui/index.ts';
import type { QuestionSheetView } from '../question-view.server.ts';
import { STATUSES } from '../statuses.ts';
import { useKindName } from './kind-name.ts';
import { TagWords } from './tag-words.tsx';

interface QuestionProps {
  question: QuestionSheetView;
}

/** How a question is sorted. */
export function QuestionFacts({ question }: QuestionProps) {
  const t = useTranslations('work.banks');
  const kindName = useKindName();
  const { kind, tags, category, status } = question;
  return (
    <dl className="facts">
      <dt>{t('columns.kind')}</dt>
      <dd>{kindName(kind)}</dd>
      <dt>{t('status')}</dt>
      <dd>{t(status)}</dd>
      <dt>{t('columns.tags')}</dt>
      <dd>{tags.length > 0 ? <TagWords tags={tags} /> : t('question.none')}</dd>
      <dt>{t('question.category')}</dt>
      <dd>{category ?? t('question.none')}</dd>
    </dl>
  );
}

/** What can be done with a question: to write it anew, and to say whether it may be asked. */
export function QuestionActs({ bankId, question }: QuestionProps & { bankId: string }) {
  const t = useTranslations('work.banks.question');
  if (!question.mayChange) return null;
  const here = `/teach/banks/${bankId}/${question.id}`;
  return (
    <>
      <Form method="post" action={`${here}/status`} reloadDocument className="actions">
        <LinkButton kind="main" to={`${here}/edit`} document>
          {t('edit')}
        </LinkButton>{' '}
        {STATUSES.filter((status) => status !== question.status).map((status) => (
          <span key={status}>
            <Button name="status" value={status}>
              {t(`setStatus.${status}`)}
            </Button>{' '}
          </span>
        ))}
      </Form>
      {question.status === 'retired' ? null : <p className="small">{t('retireHint')}</p>}
    </>
  );
}
