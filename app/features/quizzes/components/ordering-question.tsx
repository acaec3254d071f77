import { useEffect, useRef, useState, useSyncExternalStore, type Ref } from 'react';
import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { Button, JapaneseText, Notice, TextInput, withoutReadings } from '#app/ui/index.ts';
import { PlayLink } from './play-link.tsx';
import type { QuestionProps } from './question-props.ts';
import { useEarlyAnswer } from './use-early-answer.ts';
import { useAtHand, usePlayer } from './use-player.ts';

const never = () => () => undefined;

/** Tiles put in order by pressing them, which also says them; without a script by writing their numbers. */
export function OrderingQuestion(props: QuestionProps<'ordering'>) {
  const { question, sounds, locale, name, labelledBy, answer, onAnswer } = props;
  const t = useTranslations('quizzes.attempt');
  const [built, setBuilt] = useState<string[]>(
    (answer as { tiles?: string[] } | null)?.tiles ?? [],
  );
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const textOf = (id: string) => question.tiles.find((tile) => tile.id === id)?.jp ?? '';
  const { root, keepFocus } = useKeptFocus(built);
  const { play, fault } = usePlayer();
  useAtHand(sounds);
  const change = (tiles: string[], from: FocusPlace) => {
    keepFocus(from);
    setBuilt(tiles);
    onAnswer(tiles.length > 0 ? { tiles } : null, tiles.length > 1);
  };
  const numbered = useRef<HTMLDivElement>(null);
  useEarlyAnswer(() => {
    const early = tilesOf(numbered.current?.querySelector('input')?.value ?? '', question);
    if (early.length === 0 || early.join(' ') === built.join(' ')) return;
    setBuilt(early);
    onAnswer({ tiles: early }, false);
  });
  if (!scripted) return <NumberedTiles {...props} root={numbered} built={built} play={play} />;
  const of = areLetters(question) ? 'letters' : 'words';
  const rest = question.tiles.filter((tile) => !built.includes(tile.id));
  return (
    <div
      ref={root}
      className="ordering"
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={props.faultId}
    >
      <input type="hidden" name={name} value={built.join(' ')} />
      <p className="small">{t('built', { of })}</p>
      <ol className="built" lang="ja" aria-live="polite">
        {built.length === 0 ? (
          <li className="empty" lang={locale}>
            {t('builtEmpty')}
          </li>
        ) : null}
        {built.map((id, at) => (
          <li key={id}>
            <Tile
              text={textOf(id)}
              locale={locale}
              label={t('removeTile', { tile: withoutReadings(textOf(id)) })}
              sound={sounds[id]}
              play={play}
              onPress={() =>
                change(
                  built.filter((other) => other !== id),
                  { list: '.built', at },
                )
              }
            />
          </li>
        ))}
      </ol>
      <p className="small">{t(Object.keys(sounds).length > 0 ? 'tilesHeard' : 'tiles', { of })}</p>
      <ul className="tiles" lang="ja">
        {rest.map((tile, at) => (
          <li key={tile.id}>
            <Tile
              text={tile.jp}
              locale={locale}
              label={t('addTile', { tile: withoutReadings(tile.jp) })}
              sound={sounds[tile.id]}
              play={play}
              onPress={() => change([...built, tile.id], { list: '.tiles', at })}
            />
          </li>
        ))}
      </ul>
      {fault ? <Notice kind="fault">{t('audioFault')}</Notice> : null}
    </div>
  );
}

const LETTER = /^[ぁ-ゖァ-ヺー][ぁぃぅぇぉゃゅょァィゥェォャュョ]?$/u;

/** The tiles are single kana, which make one word. */
function areLetters({ tiles }: QuestionProps<'ordering'>['question']): boolean {
  return tiles.every(({ jp }) => LETTER.test(jp));
}

interface TileProps {
  text: string;
  /** What pressing it does, with the tile's words. */
  label: string;
  locale: Locale;
  /** Address of what it says. */
  sound: string | undefined;
  play: (pressed: HTMLElement) => void;
  onPress: () => void;
}

/** The readings over the words are not part of the button's name. */
function Tile({ text, label, locale, sound, play, onPress }: TileProps) {
  return (
    <Button
      type="button"
      className="tile"
      data-sound={sound}
      onClick={(event) => {
        if (sound) play(event.currentTarget);
        onPress();
      }}
    >
      <span className="visually-hidden" lang={locale}>
        {label}
      </span>
      <span aria-hidden="true">
        <JapaneseText text={text} />
      </span>
    </Button>
  );
}

interface FocusPlace {
  list: '.built' | '.tiles';
  at: number;
}

/** A pressed tile leaves its list: focus goes to the one that takes its place, or to the other list. */
function useKeptFocus(built: readonly string[]) {
  const root = useRef<HTMLDivElement>(null);
  const place = useRef<FocusPlace | null>(null);
  useEffect(() => {
    if (!place.current) return;
    const { list, at } = place.current;
    place.current = null;
    const own = [...(root.current?.querySelectorAll<HTMLElement>(`${list} button`) ?? [])];
    const all = root.current?.querySelectorAll<HTMLElement>('.built button, .tiles button');
    (own[Math.min(at, own.length - 1)] ?? all?.[all.length - 1])?.focus();
  }, [built]);
  const keepFocus = (from: FocusPlace) => (place.current = from);
  return { root, keepFocus };
}

/** Numbers written into the field without a script, as tile ids; unknown ones are left out. */
function tilesOf(numbers: string, { tiles }: QuestionProps<'ordering'>['question']): string[] {
  const wanted = numbers.split(/\D+/).map((number) => `t${number}`);
  return wanted.filter((id) => tiles.some((tile) => tile.id === id));
}

interface NumberedTilesProps extends QuestionProps<'ordering'> {
  root: Ref<HTMLDivElement>;
  built: string[];
  play: (link: HTMLElement) => void;
}

function NumberedTiles(props: NumberedTilesProps) {
  const { root, question, sounds, name, labelledBy, built, play } = props;
  const t = useTranslations('quizzes.attempt');
  const numberOf = (id: string) => id.replace(/^t/, '');
  return (
    <div ref={root} className="ordering">
      <ul className="tiles">
        {question.tiles.map((tile) => (
          <li key={tile.id}>
            {numberOf(tile.id)}. <JapaneseText text={tile.jp} />
            {sounds[tile.id] ? <PlayLink address={sounds[tile.id]!} onPlay={play} /> : null}
          </li>
        ))}
      </ul>
      <p className="small">{t('tileNumbers')}</p>
      <TextInput
        name={name}
        inputMode="numeric"
        aria-labelledby={labelledBy}
        aria-invalid={props.faultId ? true : undefined}
        aria-describedby={props.faultId}
        defaultValue={props.asPosted ?? built.map(numberOf).join(' ')}
      />
    </div>
  );
}
