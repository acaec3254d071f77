import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { clockOf, Button, Field, Link, Select, TextArea, TextInput } from '#app/ui/index.ts';
import { sentencesOf } from '../rules.ts';
import type { SavedComment } from '../comments.server.ts';
import type { HandedIn } from '../views.ts';
import { useSelectedPlace } from './use-selected-place.ts';

interface CommentFormProps {
  handedIn: HandedIn;
  saved: readonly SavedComment[];
  /** Where the form sends a comment. */
  action: string;
  player: RefObject<HTMLAudioElement>;
  /** How many comments there are: one more empties the field. */
  count: number;
}

const SHORT = 40;
const shortened = (text: string) => (text.length > SHORT ? `${text.slice(0, SHORT)}…` : text);

/** The fields of a comment, inside the form of its answer. */
export function CommentForm({ handedIn, saved, action, player, count }: CommentFormProps) {
  const t = useTranslations('marking.comments');
  const root = useRef<HTMLDivElement>(null);
  const fill = (name: 'body' | 'time', value: string) => {
    const field = root.current?.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (field) field.value = value;
  };
  const counted = useRef(count);
  useLayoutEffect(() => {
    // What was written before the page was taken over stays.
    if (counted.current === count) return;
    counted.current = count;
    fill('body', '');
    fill('time', '');
  }, [count]);
  return (
    <div className="comment-form" ref={root}>
      {handedIn.kind === 'text' ? <PlaceField text={handedIn.text} /> : null}
      {handedIn.kind === 'recording' ? (
        <div className="line-form">
          <Field name="time" label={t('time')}>
            <TextInput inputMode="decimal" autoComplete="off" />
          </Field>
          <Button
            type="button"
            kind="quiet"
            className="script-only"
            onClick={() => fill('time', clockOf(player.current?.currentTime ?? 0))}
          >
            {t('now')}
          </Button>
        </div>
      ) : null}
      {saved.length > 0 ? (
        <div className="script-only">
          <Select
            aria-label={t('choose')}
            value=""
            onChange={({ target }) => fill('body', target.value)}
          >
            <option value="">{t('choose')}</option>
            {saved.map(({ id, body: text }) => (
              <option key={id} value={text}>
                {shortened(text)}
              </option>
            ))}
          </Select>
        </div>
      ) : null}
      <Field name="body" label={t('body')}>
        <TextArea rows={3} maxLength={2_000} data-comment />
      </Field>
      <div className="line-form">
        <Select name="keep" aria-label={t('keep')} defaultValue="">
          <option value="">{t('keepNo')}</option>
          <option value="own">{t('keepOwn')}</option>
          <option value="shared">{t('keepShared')}</option>
        </Select>
        <Button formAction={action}>{t('add')}</Button>
        <Link to="/teach/marking/comments">{t('bankLink')}</Link>
      </div>
    </div>
  );
}

/** Where in a text a comment stands: a sentence, what is selected, or all of it. */
function PlaceField({ text }: { text: string }) {
  const t = useTranslations('marking.comments');
  const { place, setPlace, selected } = useSelectedPlace();
  return (
    <Field name="place" label={t('place')}>
      <Select value={place} onChange={({ target }) => setPlace(target.value)}>
        <option value="all">{t('whole')}</option>
        {selected ? (
          <option value={`${selected.from}-${selected.to}`}>
            「{shortened(text.slice(selected.from, selected.to))}」
          </option>
        ) : null}
        {sentencesOf(text).map(({ from, to }, index) => (
          <option key={from} value={`${from}-${to}`}>
            {t('sentence', { number: index + 1, text: shortened(text.slice(from, to)) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
