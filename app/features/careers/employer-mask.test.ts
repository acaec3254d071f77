import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedEmployer, namesEmployerIn } from './employer-mask.ts';
import { PREFECTURES } from '#app/features/companies/exports.ts';

const of = (nameJa: string, prefecture: string | null, nameEn = 'A name') =>
  maskedEmployer({ nameJa, nameEn, prefecture });

describe('an employer that is not named', () => {
  it.each([
    ['花咲市教育委員会（架空）', '05', '東北の市教育委員会', 'a city board of education in Tohoku'],
    ['雪見町（架空）', '05', '東北の町役場', 'a town government in Tohoku'],
    ['砂浜市', '31', '中国地方の市役所', 'a city government in Chugoku'],
    [
      '青葉村教育委員会',
      '47',
      '九州・沖縄の村教育委員会',
      'a village board of education in Kyushu and Okinawa',
    ],
    ['みどり区', '13', '関東の区役所', 'a ward government in Kanto'],
    [
      '秋田県教育委員会',
      '05',
      '東北の都道府県教育委員会',
      'a prefectural board of education in Tohoku',
    ],
    ['学校法人空学園', '27', '近畿の学校法人', 'a private school corporation in Kinki'],
    ['そら機構', null, '日本の任用団体', 'a contracting organisation in Japan'],
    ['四日市市教育委員会', '24', '近畿の市教育委員会', 'a city board of education in Kinki'],
  ])('%s is told of by its region and by what it is', (name, prefecture, ...[ja, en]) => {
    expect(of(name, prefecture)).toEqual({ ja, en });
  });

  it.each([
    ['北海道教育委員会', '01', '日本の都道府県教育委員会'],
    ['東北町', '02', '日本の町役場'],
    ['東京都', '13', '関東の都道府県庁'],
    ['沖縄県', '47', '日本の都道府県庁'],
  ])(
    '%s is not given away by a region that has its name, or by the one of its kind',
    (name, prefecture, ja) => {
      expect(of(name, prefecture).ja).toBe(ja);
    },
  );

  it('is never told of by its name, in neither language, wherever it is and whatever it is', () => {
    const names = [...'花咲雪見砂浜青葉松竹梅川山東西南北海関中国四九州沖縄近畿部'];
    const stem = fc
      .array(fc.constantFrom(...names), { minLength: 2, maxLength: 4 })
      .map((letters) => letters.join(''));
    const kind = fc.constantFrom('県', '府', '市', '町', '村', '区', '機構', '');
    const board = fc.constantFrom('', '教育委員会');
    const place = fc.constantFrom(null, ...PREFECTURES.map(({ code }) => code));
    const latin = fc.stringMatching(/^[A-Z][a-z]{4,9}$/u);
    fc.assert(
      fc.property(
        stem,
        kind,
        board,
        fc.tuple(place, latin),
        (own, ...[of_, ending, [prefecture, english]]) => {
          const nameJa = `${own}${of_}${ending}`;
          const nameEn = `${english} City`;
          const mask = maskedEmployer({ nameJa, nameEn, prefecture });
          expect(mask.ja).not.toContain(own);
          expect(mask.ja).not.toContain(nameJa);
          expect(mask.en).not.toContain(nameEn);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a text', () => {
  const employer = {
    nameJa: '花咲市教育委員会（架空）',
    nameEn: 'Hanasaki City Board of Education (invented)',
    prefecture: '05',
  };

  it.each([
    ['花咲市の中学校で教えています。', true],
    ['I teach in Hanasaki.', true],
    ['市の中学校で教えています。I teach in a city.', false],
    ['', false],
  ])('%s names the employer: %s', (text, expected) => {
    expect(namesEmployerIn(text, employer)).toBe(expected);
  });
});
