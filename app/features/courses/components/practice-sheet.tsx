import { useTranslations } from 'use-intl';
import { useDeviceStore } from '#app/features/people/exports.ts';
import { Button, Crumbs, Field, Notice, Page, PreparedHtml, TextInput } from '#app/ui/index.ts';
import { ownLines } from '../practice-sheet.ts';

const STORE = 'kakehashi.practice-sheet';
const EMPTY = { name: '', place: '' };
const BOX = 100;

type PracticeSheetProps = {
  lesson: { title: string; to: string };
  /** Only the server has it. */
  html: string | undefined;
};

/** A lesson's letters to trace and write on paper, and lines for the reader's own words. */
export function PracticeSheet({ lesson, html }: PracticeSheetProps) {
  const t = useTranslations('sheet');
  return (
    <Page className="sheet">
      <div className="no-print">
        <Crumbs items={[{ label: lesson.title, to: lesson.to }]} />
      </div>
      <h1>{t('title', { lesson: lesson.title })}</h1>
      <p>{t('lead')}</p>
      <div className="no-print">
        <p className="small">{t('size')}</p>
        <p className="script-only">
          <Button type="button" kind="main" onClick={() => window.print()}>
            {t('print')}
          </Button>
        </p>
      </div>
      <PreparedHtml id="sheet-rows" html={html} />
      <OwnWords />
    </Page>
  );
}

function OwnWords() {
  const t = useTranslations('sheet');
  const { value, kept, save, clear } = useDeviceStore(STORE, EMPTY);
  const texts = [
    ['name', t('name')],
    ['place', t('place')],
  ] as const;
  return (
    <section className="sheet-own">
      <h2>{t('own')}</h2>
      <div className="script-only no-print">
        <p>{t('ownLead')}</p>
        {texts.map(([key, label]) => (
          <Field key={key} name={key} label={label} optional>
            <TextInput
              lang="ja"
              maxLength={40}
              autoComplete="off"
              value={value[key]}
              onChange={(event) => save({ ...value, [key]: event.currentTarget.value })}
            />
          </Field>
        ))}
        {kept ? <p className="small">{t('kept')}</p> : <Notice>{t('notKept')}</Notice>}
        <p>
          <Button type="button" kind="quiet" onClick={clear}>
            {t('clear')}
          </Button>
        </p>
      </div>
      {texts.map(([key, label]) => (
        <OwnBoxes key={key} label={label} text={value[key]} />
      ))}
    </section>
  );
}

/** A line to trace above each line to write; two empty ones where nothing was typed. */
function OwnBoxes({ label, text }: { label: string; text: string }) {
  return (
    <div className="sheet-line">
      <h3>{label}</h3>
      {ownLines(text).map((signs, line) => (
        <svg
          key={line}
          className="boxes"
          lang="ja"
          viewBox={`0 0 ${signs.length * BOX} ${BOX * 2}`}
          aria-hidden="true"
        >
          <Grid columns={signs.length} />
          {signs.map((sign, index) => (
            <text key={index} x={index * BOX + BOX / 2} y={80}>
              {sign}
            </text>
          ))}
        </svg>
      ))}
    </div>
  );
}

function Grid({ columns }: { columns: number }) {
  const [width, height] = [columns * BOX, BOX * 2];
  const upright = (from: number) =>
    Array.from({ length: columns }, (_, index) => `M${from + index * BOX} 0v${height}`).join('');
  return (
    <>
      <path
        className="centres"
        d={`${upright(BOX / 2)}M0 ${BOX / 2}h${width}M0 ${BOX * 1.5}h${width}`}
      />
      <path
        className="edges"
        d={`M1 1h${width - 2}v${height - 2}h-${width - 2}z${upright(BOX)}M0 ${BOX}h${width}`}
      />
    </>
  );
}
