import { useTranslations } from 'use-intl';
import { Link, Row, Rows } from '#app/ui/index.ts';

/** What of a company's page and jobs is still to be done. */
export interface CompanyState {
  /** Open inputs of its page. */
  missing: number;
  isPublished: boolean;
  jobs: number;
  drafts: number;
  /** At a fair of its own both sides say whom they wish to meet. */
  isChoosing: boolean;
}

/** What is next for a company before a fair. */
export function NextSteps({ state }: { state: CompanyState }) {
  const t = useTranslations('company.home');
  const { missing, isPublished, jobs, drafts, isChoosing } = state;
  const steps = [
    ...(missing > 0 ? [{ to: 'page' as const, text: t('pageOpen', { count: missing }) }] : []),
    ...(missing === 0 && !isPublished ? [{ to: 'page' as const, text: t('pageDraft') }] : []),
    ...(jobs === 0 ? [{ to: 'jobs' as const, text: t('noJobs') }] : []),
    ...(drafts > 0 ? [{ to: 'jobs' as const, text: t('jobDrafts', { count: drafts }) }] : []),
    ...(isChoosing ? [{ to: 'candidates' as const, text: t('choosing') }] : []),
  ];
  if (steps.length === 0) return <p>{t('nothing')}</p>;
  return (
    <Rows>
      {steps.map(({ to, text }) => (
        <Row
          key={text}
          state="open"
          title={text}
          meta={<Link to={`/company/${to}`}>{t(to)}</Link>}
        />
      ))}
    </Rows>
  );
}
