import { useRef, useState, type FormEvent } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Button, DateTime, Field, Form, Notice, TextArea, TextInput } from '#app/ui/index.ts';
import type { SavedComment } from '../comments.server.ts';
import { openCriteria, pointsOf } from '../rules.ts';
import type { ItemView } from '../views.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentList } from './comment-list.tsx';
import { Asked, Handed } from './handed.tsx';
import { ReceiptFacts } from './receipt-facts.tsx';
import { RubricForm } from './rubric-form.tsx';
import { SaidNotice } from './said-notice.tsx';
import { useMarkingKeys } from './use-marking-keys.ts';

interface MarkingPageProps {
  view: ItemView;
  saved: readonly SavedComment[];
  refused: string | null;
  isKept: boolean;
  mayDecide: boolean;
}

/** One answer and what it is marked by: one form, whose buttons say where it goes. */
export function MarkingPage(props: MarkingPageProps) {
  const { view, saved, refused, isKept, mayDecide } = props;
  const t = useTranslations('marking');
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const player = useRef<HTMLAudioElement>(null);
  useMarkingKeys(form);
  const [levels, setLevels] = useState(view.levels);
  const onChange = ({ target }: FormEvent) => {
    const { name, value } = target as HTMLInputElement;
    if (name.startsWith('level:')) {
      setLevels((before) => ({ ...before, [name.slice('level:'.length)]: value }));
    }
  };
  const open = openCriteria(view.rubric, levels);
  const names = view.rubric.flatMap(({ id, name }) => (open.includes(id) ? [name[locale]] : []));
  const here = `/teach/marking/${view.id}`;
  const isWaiting = view.state === 'waiting';
  return (
    <>
      <h1>{t('item.title', { code: view.code })}</h1>
      <p className="small">
        {t(`item.state.${view.state}`)} · {t('item.submitted')}{' '}
        <DateTime instant={view.submittedAt} time /> · {t('due')} <DateTime instant={view.dueAt} />{' '}
        · {t('item.left', { left: view.left })}
        {view.learner ? ` · ${t('item.learner', { name: view.learner })}` : null}
      </p>
      <SaidNotice
        refused={refused}
        isKept={isKept}
        criteria={names.join(locale === 'ja' ? '、' : ', ')}
      />
      {view.takenBy ? <Notice>{t('item.takenBy', { name: view.takenBy })}</Notice> : null}
      <Form
        method="post"
        action={`${here}/mark`}
        ref={form}
        className="marking"
        onChange={onChange}
      >
        <div className="marking-answer">
          <Asked view={view} />
          <h2>{t('item.answer')}</h2>
          <Handed view={view} player={player} />
          {view.receipt ? (
            <details>
              <summary>{t('receipt.title')}</summary>
              <ReceiptFacts receipt={view.receipt} />
            </details>
          ) : null}
          <h2 id="comments">{t('comments.title')}</h2>
          {view.comments.length === 0 ? (
            <p className="small">{t('comments.none')}</p>
          ) : (
            <CommentList
              comments={view.comments}
              text={view.handedIn.kind === 'text' ? view.handedIn.text : null}
              words={{ at: (time) => `▶ ${time}`, quote: (text) => `「${text}」` }}
              onSeek={(seconds) => seek(player.current, seconds)}
              actions={({ id }) =>
                isWaiting ? (
                  <Button
                    kind="quiet"
                    name="_method"
                    value="DELETE"
                    formAction={`${here}/comments?comment=${id}`}
                  >
                    {t('comments.remove')}
                  </Button>
                ) : null
              }
            />
          )}
          {isWaiting ? (
            <CommentForm
              handedIn={view.handedIn}
              saved={saved}
              action={`${here}/comments`}
              player={player}
              count={view.comments.length}
            />
          ) : null}
        </div>
        <div className="marking-rubric">
          <h2>{t('item.rubric')}</h2>
          <RubricForm rubric={view.rubric} levels={view.levels} />
          <p aria-live="polite">{t('item.sum', pointsOf(view.rubric, levels))}</p>
          <Field name="remark" label={t('item.remark')}>
            <TextArea rows={3} maxLength={4_000} defaultValue={view.remark} />
          </Field>
          {view.state === 'marked' && mayDecide ? (
            <Field name="reason" label={t('item.reason')} optional>
              <TextInput autoComplete="off" />
            </Field>
          ) : null}
          <Ends here={here} state={view.state} />
          <p className="small script-only">{t('item.keys')}</p>
        </div>
      </Form>
    </>
  );
}

function seek(player: HTMLAudioElement | null, seconds: number): void {
  if (!player) return;
  player.currentTime = seconds;
  void player.play();
}

function Ends({ here, state }: { here: string; state: ItemView['state'] }) {
  const t = useTranslations('marking.item');
  if (state === 'returned') return null;
  if (state === 'marked') {
    return (
      <div className="actions">
        <Button data-mark>{t('markAgain')}</Button>
      </div>
    );
  }
  return (
    <div className="actions">
      <Button kind="main" data-mark>
        {t('mark')}
      </Button>
      <Button formAction={`${here}/revision`}>{t('giveBack')}</Button>
      <Button kind="quiet" formAction={`${here}/draft`}>
        {t('keep')}
      </Button>
      <Button kind="quiet" name="_method" value="DELETE" formAction={`${here}/taking`}>
        {t('putBack')}
      </Button>
    </div>
  );
}
