import { expect, it } from 'vitest';
import { lineParts } from '#app/features/workbooks/piece-parts.server.ts';
import { workbookView } from '#app/features/workbooks/workbook-view.server.ts';
import { joinWorkbook, makeWriter, STRENGTHS, write } from '#tests/factories/workbooks.ts';

it('the workbook shows all pieces in order, with what its writer wrote', async () => {
  const writer = await makeWriter();
  await write(writer, STRENGTHS, 'Plans.');
  const view = await workbookView(writer.ctx, { courseSlug: writer.courseSlug, locale: 'ja' });
  const [lesson, ...others] = view.lessons;
  expect(others).toEqual([]);
  expect(lesson?.pieces.map(({ key, written }) => [key, written.text])).toEqual([
    ['s1-strengths', 'Plans.'],
    ['s1-values', ''],
    ['s1-summary', ''],
  ]);
  expect(lesson?.pieces[0]?.title).toEqual([{ text: '強み' }]);
});

it('only who has a career profile is offered to carry', async () => {
  const writer = await makeWriter();
  const { courseSlug } = writer;
  const officer = await joinWorkbook(writer, ['staff']);
  const mayCarry = async ({ ctx }: typeof writer) =>
    (await workbookView(ctx, { courseSlug, locale: 'en' })).mayCarry;
  expect([await mayCarry(writer), await mayCarry(officer)]).toEqual([true, false]);
});

it('Japanese in English keeps its language and its readings', () => {
  expect(lineParts('In the {職員室|しょく|いん|しつ}, say はい.', 'en')).toEqual([
    { text: 'In the ' },
    { ruby: '{職員室|しょく|いん|しつ}' },
    { text: ', say ' },
    { text: 'はい', lang: 'ja' },
    { text: '.' },
  ]);
});
