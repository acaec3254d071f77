import { useLocale, useTranslations } from 'use-intl';
import { Link, Row, Rows } from '#app/ui/index.ts';
import type { OpenThing, YearStartLine } from '../year-start.ts';

interface YearStartListProps {
  lines: readonly YearStartLine[];
  /** Names the things that are open, each with the way to it: the page of the list itself. */
  detailed?: boolean;
}

/** What is to be done for a fiscal year, each line with its state and the way there. */
export function YearStartList({ lines, detailed = false }: YearStartListProps) {
  const t = useTranslations('work.yearStart');
  return (
    <Rows>
      {lines.map((line) => (
        <Row
          key={line.key}
          state={line.open > 0 ? 'open' : 'done'}
          title={
            detailed && line.to === '/admin/year-start' ? (
              t(`lines.${line.key}`)
            ) : (
              <Link to={line.to}>{t(`lines.${line.key}`)}</Link>
            )
          }
          meta={line.open > 0 ? t('open', { count: line.open }) : t('done')}
          why={detailed && line.open > 0 ? <Things line={line} /> : null}
        />
      ))}
    </Rows>
  );
}

/** The first open things of a line by name; of posts it is where they are, most of them first. */
function Things({ line: { key, open, first } }: { line: YearStartLine }) {
  const t = useTranslations('work.yearStart');
  const left = key === 'posts' ? 0 : open - first.length;
  return (
    <ul>
      {first.map((thing) => (
        <li key={'text' in thing ? thing.text : `${thing.to} ${thing.name.en}`}>
          <Thing thing={thing} />
        </li>
      ))}
      {left > 0 ? <li>{t('more', { count: left })}</li> : null}
    </ul>
  );
}

function Thing({ thing }: { thing: OpenThing }) {
  const t = useTranslations('work.yearStart');
  const locale = useLocale();
  return (
    <Link to={thing.to}>{'text' in thing ? t(`texts.${thing.text}`) : thing.name[locale]}</Link>
  );
}
