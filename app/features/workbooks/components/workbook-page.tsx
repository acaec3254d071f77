import { useTranslations } from 'use-intl';
import { Button, Crumbs, Form, Link, Notice, Page } from '#app/ui/index.ts';
import type { RefusedEntry, WorkbookView } from '../workbook-view.ts';
import { PieceForm, PieceRead } from './piece-form.tsx';
import { PieceLine } from './piece-text.tsx';

interface WorkbookPageProps {
  view: WorkbookView;
  /** What was sent without a script and not saved. */
  refused: readonly RefusedEntry[];
  /** The key of the piece that a form has just saved. */
  saved: string | null;
}

/** All pieces of a course's workbook, lesson by lesson. */
export function WorkbookPage({ view, refused, saved }: WorkbookPageProps) {
  const t = useTranslations('workbook');
  const { mark, courseSlug } = view;
  const course = `/learn/${courseSlug}`;
  return (
    <Page className="workbook">
      <Crumbs items={[{ label: view.courseTitle, to: course }]} />
      <h1>{t('title')}</h1>
      <p className="print-only">{view.courseTitle}</p>
      <div className="no-print">
        <p className="lead">{t('lead')}</p>
        <p>{t('whose')}</p>
        <p className="script-only">
          <Button type="button" compact onClick={() => window.print()}>
            {t('print')}
          </Button>
        </p>
      </div>
      <NotSaved view={view} refused={refused} />
      {/* One form, so that without a script a button sends what stands in the other fields as well. */}
      <Form method="post" action={`${course}/workbook`} reloadDocument>
        {view.lessons.map(({ slug, code, title, pieces }) => (
          <div key={slug} className="workbook-lesson">
            <h2>
              {code} <PieceLine parts={title} />
            </h2>
            <p className="small no-print">
              <Link to={`${course}/${slug}`} document>
                {t('lesson')}
              </Link>
            </p>
            {pieces.map((piece) =>
              view.isReadOnly ? (
                <PieceRead key={piece.key} piece={piece} />
              ) : (
                <PieceForm
                  key={piece.key}
                  {...{ mark, courseSlug, piece }}
                  refused={refused.find(({ key }) => key === piece.key) ?? null}
                  isSaved={saved === piece.key}
                  mayCarry={view.mayCarry}
                />
              ),
            )}
          </div>
        ))}
      </Form>
    </Page>
  );
}

/** Leads from the top of the page to what was not saved, which may stand far below. */
function NotSaved({ view, refused }: Pick<WorkbookPageProps, 'view' | 'refused'>) {
  const t = useTranslations('workbook');
  if (refused.length === 0) return null;
  const keys = new Set(refused.map(({ key }) => key));
  const pieces = view.lessons.flatMap((lesson) => lesson.pieces.filter(({ key }) => keys.has(key)));
  return (
    <Notice kind="fault" title={t('notSaved')}>
      <ul>
        {pieces.map(({ key, title }) => (
          <li key={key}>
            <a href={`#${key}`}>
              <PieceLine parts={title} />
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
