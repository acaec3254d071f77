import { useLocale, useTranslations } from 'use-intl';
import { Button, Field, Link, Notice, Row, Rows, TextArea } from '#app/ui/index.ts';
import type { BarView, CompanyView } from '../choices-view.ts';
import type { Wish } from '../wish-list.ts';

interface WishLinesProps {
  wishes: readonly Wish[];
  companies: readonly CompanyView[];
  /** Address of the page on which somebody publishes. */
  publishing: string;
  mayChange: boolean;
}

/** The companies on a list in their order, each with what stands in its way. */
export function WishLines({ wishes, companies, publishing, mayChange }: WishLinesProps) {
  const t = useTranslations('choices');
  const locale = useLocale();
  return (
    <Rows ordered>
      {wishes.map((wish, at) => {
        const company = companies.find(({ id }) => id === wish.companyId);
        const name = company?.name[locale] ?? t('gone');
        const bounds = { isFirst: at === 0, isLast: at === wishes.length - 1 };
        return (
          <Row
            key={wish.companyId}
            stateLabel=""
            title={name}
            meta={[
              t('place', { place: at + 1 }),
              ...(company?.booth ? [t('booth', { booth: company.booth })] : []),
            ].join(locale === 'ja' ? '・' : ' · ')}
            why={
              <>
                {company ? <Bars company={company} publishing={publishing} /> : null}
                {mayChange ? (
                  <WishInputs {...{ wish, name }} {...bounds} />
                ) : (
                  <p className="lines">{wish.question}</p>
                )}
              </>
            }
          />
        );
      })}
    </Rows>
  );
}

/** Why a company cannot be met as things stand, with what can be done. */
function Bars({ company, publishing }: { company: CompanyView; publishing: string }) {
  const t = useTranslations('choices.bars');
  const { bars, hasNoTime } = company;
  if (bars.length === 0 && !hasNoTime) return null;
  const last = bars.at(-1);
  return (
    <Notice>
      {bars.map(({ bar, asked }) => (
        <p key={bar}>{t(isWorded(bar) ? bar : 'other', { asked: asked ?? '' })}</p>
      ))}
      {last && last.bar !== 'closed' ? <p>{t(mildest(bars))}</p> : null}
      {last ? (
        <p>
          <Link to={publishing}>{t('publish')}</Link>
        </p>
      ) : null}
      {hasNoTime ? <p>{t('time')}</p> : null}
    </Notice>
  );
}

const WORDED = ['closed', 'role', 'jlpt', 'start', 'status-change', 'place'] as const;
const isWorded = (bar: BarView['bar']): bar is (typeof WORDED)[number] =>
  WORDED.some((known) => known === bar);

/** What publishing could change is told before what it cannot. */
function mildest(bars: readonly BarView[]): BarView['why'] {
  return (
    (['hidden', 'partly'] as const).find((why) => bars.some((each) => each.why === why)) ?? 'unmet'
  );
}

interface WishInputsProps {
  wish: Wish;
  name: string;
  isFirst: boolean;
  isLast: boolean;
}

function WishInputs({ wish: { companyId, question }, name, isFirst, isLast }: WishInputsProps) {
  const t = useTranslations('choices');
  const acts = [
    { act: 'up', disabled: isFirst },
    { act: 'down', disabled: isLast },
    { act: 'remove', disabled: false },
  ] as const;
  return (
    <>
      <input type="hidden" name="wish" value={companyId} />
      <div className="actions">
        {acts.map(({ act, disabled }) => (
          <Button
            key={act}
            {...{ disabled, name: 'act', value: `${act}:${companyId}`, id: `${act}-${companyId}` }}
            kind="quiet"
            compact
            aria-label={t(act, { company: name })}
          >
            {t(`short.${act}`)}
          </Button>
        ))}
      </div>
      <details open={question !== ''}>
        <summary>{t('questionSummary')}</summary>
        <Field name={`question-${companyId}`} label={t('question')} optional>
          <TextArea rows={2} maxLength={500} defaultValue={question} />
        </Field>
      </details>
    </>
  );
}
