import type { CertificateView } from '#app/features/certificates/queries.server.ts';
import type { CertificateSnapshot } from '#app/features/certificates/snapshot.ts';

const CAN_DO = [
  { ja: '職員室で名前と国を言って、あいさつができる。', en: 'I can greet the staff room.' },
  { ja: '「あ」から「こ」までのひらがなが読める。', en: 'I can read the first ten hiragana.' },
];

/** A certificate that lies in no database: what the document is made of. */
export function certificateView(
  parts: { snapshot?: Partial<CertificateSnapshot>; canDos?: number } & Partial<
    Omit<CertificateView, 'snapshot'>
  > = {},
): CertificateView {
  const { snapshot, canDos = 2, ...view } = parts;
  return {
    code: '7K2M9PXQRS4T0110',
    number: 'KH-2031-000001',
    state: 'valid',
    replacedByCode: null,
    completedAt: new Date('2031-07-02T15:00:00.000Z'),
    issuedAt: new Date('2031-07-02T15:00:00.000Z'),
    ...view,
    snapshot: {
      version: 1,
      name: 'Zoë Łucja 髙橋',
      katakana: 'ゾーイ・ウーツヤ',
      course: {
        slug: 'tiny',
        title: { en: 'Japanese before you arrive', ja: '来日前の日本語' },
        version: '1.0',
      },
      studyMinutes: 360,
      rule: { lessons: 22, checkUps: 4, percent: 70 },
      canDo: Array.from({ length: canDos }, (_, index) => {
        const { ja, en } = CAN_DO[index % 2] ?? { ja: '', en: '' };
        return { ja: `${index + 1} ${ja}`, en: `${index + 1} ${en}` };
      }),
      issuer: {
        name: { en: 'Example issuing organisation', ja: '発行団体（例）' },
        title: { en: 'Director', ja: '代表' },
      },
      sample: false,
      ...snapshot,
    },
  };
}
