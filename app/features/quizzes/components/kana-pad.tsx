import { useRef, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/index.ts';
import { toKatakana } from '../client/typing.ts';

/** Ten columns as on a kana chart; rows by vowel, then marks and small letters. */
const ROWS = [
  'あかさたなはまやらわ',
  'いきしちにひみ り ',
  'うくすつぬふむゆる ',
  'えけせてねへめ れ ',
  'おこそとのほもよろを',
  'がざだばぱんゃゅょっ',
  'ぎじぢびぴーぁぃぅぇ',
  'ぐずづぶぷ、。    ',
  'げぜでべぺ     ',
  'ごぞどぼぽ     ',
].map((row) => [...row]);

interface KanaPadProps {
  katakana: boolean;
  onKana: (kana: string) => void;
  onErase: () => void;
}

/** Kana to press, for devices without a Japanese keyboard; arrow keys move over it. */
export function KanaPad({ katakana, onKana, onErase }: KanaPadProps) {
  const t = useTranslations('quizzes.attempt');
  const pad = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => move(pad.current, event);
  return (
    <details className="kana-pad script-only">
      <summary>{t('pad')}</summary>
      <div ref={pad} className="pad" role="group" aria-label={t('pad')} lang="ja">
        {ROWS.flatMap((row, y) =>
          row.map((kana, x) => {
            if (kana === ' ') return <span key={`${x} ${y}`} aria-hidden="true" />;
            const shown = katakana ? toKatakana(kana) : kana;
            return (
              <button
                key={kana}
                type="button"
                data-x={x}
                data-y={y}
                onKeyDown={onKeyDown}
                onClick={() => onKana(shown)}
              >
                {shown}
              </button>
            );
          }),
        )}
      </div>
      <Button type="button" compact onClick={onErase}>
        {t('padErase')}
      </Button>
    </details>
  );
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

function move(pad: HTMLElement | null, event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const { x, y } = (event.target as HTMLElement).dataset;
  if (!step || x === undefined || y === undefined) return;
  event.preventDefault();
  for (let n = 1; n <= ROWS.length; n += 1) {
    const [left, down] = [Number(x) + step[0] * n, Number(y) + step[1] * n];
    const next = pad?.querySelector<HTMLElement>(`[data-x="${left}"][data-y="${down}"]`);
    if (next) return next.focus();
  }
}
