import { expect, it } from 'vitest';
import { inOrder } from './report-table.ts';

const group = (key: string | null, name: { ja: string; en: string } | null) => ({
  ...{ key, name, inPost: null, persons: 1 },
  ...{ carried: 0, begun: 1, completed: 0, withdrawn: 0, moved: 0, open: 1 },
});

it('groups with names stand in the order of those in the reader’s language, who is not known last', () => {
  const east = group('1', { ja: 'ひがし町', en: 'East Town' });
  const west = group('2', { ja: 'にし町', en: 'West Town' });
  const unknown = group(null, null);
  const keys = (locale: 'ja' | 'en') =>
    inOrder([west, east, unknown], locale).map(({ key }) => key);
  expect(keys('en')).toEqual(['1', '2', null]);
  expect(keys('ja')).toEqual(['2', '1', null]);
});
