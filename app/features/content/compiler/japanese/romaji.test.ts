import { describe, expect, test } from 'vitest';

import { isRomajiOf, romajiOf } from './romaji.ts';
import { parseJp } from './ruby.ts';

const fits = (jp: string, romaji: string) => isRomajiOf(romaji, parseJp(jp).runs);

describe('rōmaji of a reading', () => {
  test.each([
    ['おばあさん', 'obāsan'],
    ['お{父|とう}さん', 'otōsan'],
    ['おねえさん', 'onēsan'],
    ['せんせい', 'sensei'],
    ['いいえ', 'iie'],
    ['コーヒー', 'kōhī'],
    ['きって', 'kitte'],
    ['マッチ', 'matchi'],
    ['しんぶん', 'shinbun'],
    ['{本屋|ほん|や}', "hon'ya"],
    ['きんえん', "kin'en"],
    ['{思|おも}う', 'omou'],
    ['おもう', 'omou'],
    ['ありがとう', 'arigatō'],
    ['{行|い}こう', 'ikō'],
    ['{大|おお}きい', 'ōkii'],
    ['{学校|がっ|こう}', 'gakkō'],
    ['つづき', 'tsuzuki'],
    ['ファックス', 'fakkusu'],
    ['ティッシュ', 'tisshu'],
    ['ジェット', 'jetto'],
    ['こんにちは', 'konnichi wa'],
    ['こんにちは', 'konnichiwa'],
    ['わたしは せんせいです。', 'Watashi wa sensei desu.'],
    ['がっこうへ いきます。', 'Gakkō e ikimasu.'],
    ['みずを のみます', 'mizu o nomimasu'],
    ['{机|つくえ}の うえ', 'tsukue no ue'],
    ['つくえのうえ', 'tsukue no ue'],
    ['は', 'ha'],
    ['はは', 'haha'],
    ['へや', 'heya'],
    ['{歯|は}が {痛|いた}いです', 'ha ga itai desu'],
    ['シカゴから {来|き}ました、ジョーダンです。', 'Shikago kara kimashita, Jōdan desu.'],
  ])('%s is %s', (jp, romaji) => {
    expect(fits(jp, romaji)).toBe(true);
  });

  test.each([
    ['おばあさん', 'obasan'],
    ['おばさん', 'obāsan'],
    ['ありがとう', 'arigatou'],
    ['いいえ', 'īe'],
    ['コーヒー', 'koohii'],
    ['きって', 'kite'],
    ['きて', 'kitte'],
    ['しんぶん', 'shimbun'],
    ['{本屋|ほん|や}', 'honya'],
    ['わたしは せんせいです。', 'Watashi ha sensei desu.'],
    ['がっこうへ いきます。', 'Gakkō he ikimasu.'],
    ['みずを のみます', 'mizu wo nomimasu'],
    ['はな', 'wana'],
    ['し', 'si'],
    ['つ', 'tu'],
    ['きょう', 'kiyō'],
    ['シカゴ', 'Chicago'],
  ])('%s is not %s', (jp, romaji) => {
    expect(fits(jp, romaji)).toBe(false);
  });

  test('the checker accepts what it would write itself', () => {
    for (const jp of ['おはようございます', 'マッチ', '{本屋|ほん|や}', 'ビールを ください']) {
      const { runs } = parseJp(jp);
      expect(isRomajiOf(romajiOf(runs), runs)).toBe(true);
    }
  });
});
