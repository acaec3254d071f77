import { describe, expect, test } from 'vitest';
import { undrawable } from './coverage.server.ts';
import { loadFaces } from './faces.server.ts';
import { makeTypesetter } from './measure.server.ts';

describe('what the certificate can draw', () => {
  test('names of the languages that participants write', async () => {
    const names = [
      'Jordan Avery Ellis',
      'Zoë Łucja Żółć',
      'Nguyễn Thị Ánh Nguyệt',
      'Ștefan Țepeș',
      'İpek Çağrı Şahin',
      "Siobhán O’Brien-D'Souza",
      '髙橋 邉 渡邊 齋藤',
      'ゾーイ・ヴァレリー゠シャルル',
    ];
    expect(await undrawable(names.join(' '))).toEqual([]);
  });

  test('letters typed as base and mark count as the composed letter', async () => {
    expect(await undrawable('Zoe\u0308 Nguye\u0302\u0303n が')).toEqual([]);
  });

  test('others are named once each, as a person would count them', async () => {
    expect(await undrawable('สมชาย สม A 张 \u{1F600}')).toEqual([
      'ส',
      'ม',
      'ช',
      'า',
      'ย',
      '张',
      '\u{1F600}',
    ]);
  });

  test('signs that change the direction or hide themselves', async () => {
    expect(await undrawable('A\u202Eb\u200Bc')).toEqual(['\u202E', '\u200B']);
  });
});

describe('the faces of a text', () => {
  test('one letter that needs the Latin face takes its whole name there', async () => {
    const { runs } = makeTypesetter(await loadFaces());
    expect(runs('Thị Ánh', 'regular').map(({ face }) => face)).toContain('latin');
    expect(runs('Thị', 'regular')).toEqual([{ face: 'latin', text: 'Thị' }]);
    expect(runs('Anh', 'regular')).toEqual([{ face: 'regular', text: 'Anh' }]);
    expect(runs('グエン Thị', 'regular').map(({ text }) => text)).toEqual(['グエン ', 'Thị']);
  });

  test('what cannot be set loses its marks or stands as 〓', async () => {
    const { runs } = makeTypesetter(await loadFaces());
    expect(runs('x\u0489', 'regular')).toEqual([{ face: 'regular', text: 'x' }]);
    expect(runs('ก', 'regular')).toEqual([{ face: 'regular', text: '〓' }]);
  });
});
