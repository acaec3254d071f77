import { useLocale, useTranslations } from 'use-intl';
import { Prose } from '#app/features/quizzes/exports.ts';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import { JapaneseText, Link, PreparedHtml } from '#app/ui/index.ts';
import type { KeyLine } from '../author-view.ts';
import type { QuestionInsight } from '../question-insight.server.ts';
import { SaidText } from './said-text.tsx';

type Shown = Pick<QuestionInsight, 'question' | 'sounds' | 'key' | 'explain' | 'judgedBy'>;

/** A question as its author sees it: what is asked, and what is right. */
export function QuestionAsAsked({ insight }: { insight: Shown }) {
  const t = useTranslations('work.insight.one');
  const locale = useLocale();
  const { question, sounds, key, explain, judgedBy } = insight;
  return (
    <>
      <Passage question={question} />
      <p className="prompt">
        <Prose text={question.prompt[locale]} locale={locale} />
      </p>
      <Matter question={question} />
      {sounds.length > 0 ? (
        <ul className="links">
          {sounds.map((address, at) => (
            <li key={address}>
              <Link to={address} document>
                {t('sound')} {sounds.length > 1 ? at + 1 : null}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {judgedBy === 'people' ? <p>{t('marked')}</p> : null}
      {judgedBy === 'nobody' ? <p>{t('unscored')}</p> : null}
      <Lines title={t('key')} lines={key.right} />
      <Lines title={t('alternatives')} lines={key.near} />
      <p>
        <Prose text={explain[locale]} locale={locale} />
      </p>
    </>
  );
}

function Passage({ question: { stimulus } }: { question: PublicQuestion }) {
  const locale = useLocale();
  if (!stimulus) return null;
  return (
    <section className="stimulus" aria-label={stimulus.title[locale]}>
      <h3>{stimulus.title[locale]}</h3>
      {stimulus.html ? (
        <PreparedHtml id={`stimulus-${stimulus.id}`} html={stimulus.html[locale]} />
      ) : null}
      {stimulus.jp?.map((paragraph, at) => (
        <JapaneseText as="p" key={at} text={paragraph} />
      ))}
    </section>
  );
}

/** What stands between a prompt and its answer. */
function Matter({ question }: { question: PublicQuestion }) {
  const locale = useLocale();
  const { html, image } = question;
  return (
    <>
      {html ? <PreparedHtml id={`matter-${question.id}`} html={html[locale]} /> : null}
      {image ? (
        <img
          src={image.address}
          width={image.width}
          height={image.height}
          alt={image.alt[locale]}
          loading="lazy"
        />
      ) : null}
      {question.kind === 'choice' && question.show ? (
        <JapaneseText as="p" text={question.show} />
      ) : null}
      {question.kind === 'kanji-reading' ? <JapaneseText as="p" text={question.shown} /> : null}
      {question.kind === 'scenario' ? <Story question={question} /> : null}
      {question.kind === 'cloze' ? <Gapped question={question} /> : null}
    </>
  );
}

/** The scenes of a scenario by number, each choice with the scene that it leads to. */
function Story({
  question: { scenes },
}: {
  question: Extract<PublicQuestion, { kind: 'scenario' }>;
}) {
  const locale = useLocale();
  return (
    <ol>
      {scenes.map((scene) => (
        <li key={scene.id}>
          <p>
            <Prose text={scene.text[locale]} locale={locale} />
          </p>
          <ul>
            {scene.choices.map(({ id, text, next }) => (
              <li key={id}>
                <Prose text={text[locale]} locale={locale} />
                {next ? ` → ${scenes.findIndex((each) => each.id === next) + 1}` : null}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Gapped({ question }: { question: Extract<PublicQuestion, { kind: 'cloze' }> }) {
  const blanks = question.parts.filter((part) => typeof part !== 'string');
  return (
    <p lang={question.lang}>
      {question.parts.map((part, at) =>
        typeof part === 'string' ? (
          <JapaneseText key={at} text={part} />
        ) : (
          <mark key={at}>[{blanks.indexOf(part) + 1}]</mark>
        ),
      )}
    </p>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly KeyLine[] }) {
  const locale = useLocale();
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map(({ place, text }, at) => (
          <li key={at}>
            {place ? (
              <>
                <SaidText text={place} locale={locale} />
                {' → '}
              </>
            ) : null}
            <SaidText text={text} locale={locale} />
          </li>
        ))}
      </ul>
    </>
  );
}
