import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { LotteryRecord } from './lottery-record.server.ts';

/** What the page of a lottery says in one language; learners' pages do not load these texts. */
export function lotteryWords({ entered }: Pick<LotteryRecord, 'entered'>, locale: Locale) {
  const t = translator(locale);
  return {
    title: t('work.editions.draw.title'),
    how: t('work.editions.draw.how'),
    steps: [
      t('work.editions.draw.steps.seed'),
      t('work.editions.draw.steps.close'),
      t('work.editions.draw.steps.number'),
    ],
    commitment: t('work.editions.draw.commitment'),
    entered: t('work.editions.draw.entered', { count: entered }),
    notYet: t('work.editions.draw.notYet'),
    drawnAt: t('work.editions.draw.drawnAt'),
    seed: t('work.editions.draw.seed'),
    result: t('work.editions.draw.result'),
    place: t('work.editions.draw.place'),
    application: t('work.editions.draw.application'),
    number: t('work.editions.draw.number'),
    seat: t('work.editions.draw.seat'),
    enrolled: t('work.editions.draw.enrolled'),
    waiting: t('work.editions.draw.waiting'),
    own: t('work.editions.draw.own'),
    verify: t('work.editions.draw.verify'),
    verifyText: t('work.editions.draw.verifyText'),
  };
}
export type LotteryWords = ReturnType<typeof lotteryWords>;
