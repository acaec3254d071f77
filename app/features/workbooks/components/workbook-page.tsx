import { useTranslations } from 'use-intl';
import { Button, Crumbs, Link, Page } from '#app/ui/index.ts';
import type { RefusedEntry, WorkbookView } from '../workbook-view.ts';
import { PieceForm, PieceRead } from './piece-form.tsx';
import { PieceLine } from './piece-text.tsx';

interface WorkbookPageProps {
  view: WorkbookView;
  refused: RefusedEntry | null;
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
                refused={refused?.key === piece.key ? refused : null}
                isSaved={saved === piece.key}
                mayCarry={view.mayCarry}
              />
            ),
          )}
        </div>
      ))}
    </Page>
  );
}
