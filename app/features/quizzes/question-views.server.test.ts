import { expect, test } from 'vitest';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import { questionViews } from './question-views.server.ts';

const prompt = { en: 'Build.', ja: '作ってください。' };

function viewOf(question: PublicQuestion) {
  const audio = { 's1.hear-1': '/media/1.mp3', 's1.hear-2': '/media/2.mp3' };
  const asked = { questions: { [question.id]: question }, audio };
  return questionViews(asked, { questionIds: [question.id], seed: 1 }, new Map())[0];
}

test('tiles and options have the addresses of their sounds, by their ids', () => {
  const tiles = [
    { id: 't1', jp: 'こちらは', hear: 's1.hear-1' },
    { id: 't2', jp: 'こちらこそ', hear: 's1.hear-9' },
  ];
  const ordering = { id: 'q', kind: 'ordering' as const, prompt, hear: 's1.hear-2', tiles };
  expect(viewOf(ordering)).toMatchObject({
    audio: '/media/2.mp3',
    sounds: { t1: '/media/1.mp3' },
  });
  const options = [
    { id: 'plain', jp: 'です', hear: 's1.hear-2' },
    { id: 'other', en: 'x', ja: 'y' },
  ];
  const choice = { id: 'q', kind: 'choice' as const, prompt, hear: null, show: null, options };
  expect(viewOf(choice)?.sounds).toEqual({ plain: '/media/2.mp3' });
});

test('a version published before there were sounds has none', () => {
  const tiles = [{ id: 't1', jp: 'こちらは' }];
  expect(viewOf({ id: 'q', kind: 'ordering', prompt, hear: null, tiles })?.sounds).toEqual({});
  expect(viewOf({ id: 'q', kind: 'typed', prompt, hear: null })?.sounds).toEqual({});
});
