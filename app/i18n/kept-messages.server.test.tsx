import { renderToString } from 'react-dom/server';
import { useTranslations } from 'use-intl';
import { expect, test } from 'vitest';
import { KeptMessages } from './kept-messages.server.tsx';
import type { Locale } from './types.ts';

function Line({ percent }: { percent: number }) {
  const t = useTranslations('learn.outline');
  return `${t('best', { percent })} / ${t('minutes', { minutes: percent })}`;
}

const written = (locale: Locale, percent: number) =>
  renderToString(
    <KeptMessages locale={locale}>
      <Line percent={percent} />
    </KeptMessages>,
  );

test('one document after another has its own language and values', () => {
  expect(written('en', 80)).toBe('Best 80% / 80 min');
  expect(written('ja', 80)).toBe('最高 80% / 80分');
  expect(written('en', 95)).toBe('Best 95% / 95 min');
  expect(written('ja', 7)).toBe('最高 7% / 7分');
});
