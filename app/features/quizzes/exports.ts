export { hasMoreKinds, hasUploads } from './attempt-view.ts';
export type { AttemptView, ResultView } from './attempt-view.ts';
export { OfferText } from './components/offer-text.tsx';
export { Prose } from './components/prose.tsx';
export { shareAfter } from './regraded.ts';
export { percentOf, wholePercentOf } from './score.ts';
export { writtenAnswer, type Written } from './written-answer.ts';
export type { ReceiptLine } from './list-receipts.server.ts';
export { handInView } from './hand-in-view.ts';
