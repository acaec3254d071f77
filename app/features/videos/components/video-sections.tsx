import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl';
import { loadForDocument, QuestionAlone } from '#app/features/quizzes/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { Button, Notice } from '#app/ui/index.ts';
import { sendKept } from '../client/send-kept.ts';
import { dueQuestion } from '../client/sentences.ts';
import type { ReportTold } from '../told.ts';
import type { VideoView } from '../video-view.ts';
import { AskedNow } from './asked-now.tsx';
import { Player } from './player.tsx';
import { useVideoAnswers, type VideoAnswers } from './use-video-answers.ts';
import { VideoStanding } from './video-standing.tsx';

await loadForDocument();

export interface VideoSectionsProps {
  videos: VideoView[];
  courseSlug: string;
  itemSlug: string;
  locale: Locale;
  /** The question whose form came back without an answer. */
  unanswered: string | null;
  /** A form came when access to the course had ended. */
  isOver: boolean;
}

/** Below a lesson, for each of its videos: how far its reader is, its questions, the way without playing it. */
export function VideoSections({ videos, ...rest }: VideoSectionsProps) {
  const t = useTranslations('videos');
  const [news, setNews] = useState<ReportTold[]>([]);
  useEffect(() => {
    const own = videos.flatMap(({ token }) => token ?? []);
    void sendKept(own, (told) => setNews((known) => [...known, told])).catch(() => undefined);
  }, [videos]);
  return (
    <div data-videos>
      {rest.isOver ? <Notice kind="fault">{t('over')}</Notice> : null}
      {videos.map((view) => (
        <VideoSection key={view.id} view={withNews(view, news)} {...rest} />
      ))}
    </div>
  );
}

/** A video with what a page before played, which this one was served without. What waited may be of other lessons too. */
function withNews(view: VideoView, news: readonly ReportTold[]): VideoView {
  const { id, enrolmentId } = view;
  const told = news.findLast(({ enrolment, video }) => enrolment === enrolmentId && video === id);
  return told ? { ...view, told, positionMs: told.positionMs } : view;
}

type SectionProps = Omit<VideoSectionsProps, 'videos' | 'isOver'> & { view: VideoView };

function VideoSection({ view, courseSlug, itemSlug, locale, unanswered }: SectionProps) {
  const t = useTranslations('videos');
  const [told, setTold] = useState(view.told);
  useEffect(() => setTold(view.told), [view.told]);
  const [asked, setAsked] = useState<string | null>(null);
  const mount = useMount(view);
  const answers = useVideoAnswers(view, { courseSlug, itemSlug, unanswered }, setTold);
  const action = `/learn/${courseSlug}/${itemSlug}/videos`;
  const ask = (before: number, now: number) => {
    // Where nothing is taken any more the video waits for no answer.
    if (view.token === null) return false;
    const isOpen = (one: VideoView['questions'][number]) =>
      answers.feedback[one.view.question.id] == null;
    const due = dueQuestion(view.questions, { before, now }, isOpen);
    if (due) setAsked(due.view.question.id);
    return due !== null;
  };
  const found = view.questions.find((one) => one.view.question.id === asked);
  const part = { view, answers, locale, action };
  return (
    <section className="video-more no-print" id={`video-${view.id}`}>
      <h2>{t('heading', { title: view.title[locale] })}</h2>
      <VideoStanding {...{ view, told }} />
      <Questions {...part} asked={asked} />
      {told.complete || view.token === null ? null : <LightWay {...{ view, told, action }} />}
      {mount
        ? createPortal(
            <Player
              {...{ view, locale, mount, onTold: setTold, onPassed: ask }}
              question={(goOn) =>
                found ? (
                  <AskedNow
                    said={answers.feedback[found.view.question.id]}
                    onGoOn={() => {
                      setAsked(null);
                      goOn();
                    }}
                  >
                    {(onward) => <Question {...part} asked={found} onward={onward} />}
                  </AskedNow>
                ) : null
              }
            />,
            mount,
          )
        : null}
    </section>
  );
}

interface PartProps {
  view: VideoView;
  answers: VideoAnswers;
  locale: Locale;
  action: string;
}

/** All but the one for which the video waits: that one stands in the player, and nothing stands twice. */
function Questions({ asked, ...props }: PartProps & { asked: string | null }) {
  const t = useTranslations('videos');
  const below = props.view.questions.filter((one) => one.view.question.id !== asked);
  if (below.length === 0) return null;
  return (
    <>
      <h3>{t('questions')}</h3>
      {props.view.token === null ? null : <p className="small">{t('questionsText')}</p>}
      {below.map((one) => (
        <Question key={one.view.question.id} {...props} asked={one} />
      ))}
    </>
  );
}

type QuestionProps = PartProps & {
  asked: VideoView['questions'][number];
  onward?: React.ReactNode;
};

function Question({ view, answers, locale, action, asked, onward }: QuestionProps) {
  const t = useTranslations('videos');
  const { id } = asked.view.question;
  const fault = answers.faults[id];
  return (
    <QuestionAlone
      view={{ ...asked.view, answer: answers.given[id] ?? asked.view.answer }}
      feedback={answers.feedback[id] ?? null}
      locale={locale}
      action={action}
      fields={{ act: 'answer', video: view.id, question: id }}
      fault={fault ? t(fault) : null}
      onCheck={view.token === null ? null : (answer) => answers.check(id, answer)}
    >
      {onward}
    </QuestionAlone>
  );
}

type LightWayProps = Pick<PartProps, 'view' | 'action'> & { told: VideoView['told'] };

/** Says that the text was read, or the sound heard; without a script too. */
function LightWay({ view, told, action }: LightWayProps) {
  const t = useTranslations('videos');
  return (
    <form method="post" action={action} className="light-way" id={`light-${view.id}`}>
      <input type="hidden" name="act" value="read" />
      <input type="hidden" name="video" value={view.id} />
      {view.isRead && told.lacks?.open ? (
        <p>{t('lightSaid')}</p>
      ) : (
        <>
          <p className="small">{t('lightText')}</p>
          <Button>{t('light')}</Button>
        </>
      )}
    </form>
  );
}

/** Where the player of a video stands in the prepared lesson, once the page is alive. */
function useMount({ id, media }: VideoView): HTMLElement | null {
  const [mount, setMount] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!media) return;
    const place = [...document.querySelectorAll<HTMLElement>('[data-mount="video"]')];
    setMount(place.find(({ dataset }) => dataset.video === id) ?? null);
  }, [id, media]);
  return mount;
}
