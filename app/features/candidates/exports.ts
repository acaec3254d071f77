export type { Evidence, Shown, ShownField, Words } from './shown.ts';
export { placeNamed } from './prefectures.ts';
export { ShownSheet, ShownValue } from './components/shown-sheet.tsx';
export { useShownWords } from './components/shown-words.tsx';
export { cardNumber } from './card-number.ts';
export { foldText } from './fold-text.ts';
export { commonShown, isPublished, shownTo, type CardPublication } from './publication.ts';
