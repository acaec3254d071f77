export type { Evidence, Shown, ShownField, Words } from './shown.ts';
export { PREFECTURES, placeNamed, prefectureOf, type Region } from './prefectures.ts';
export { ShownSheet, ShownValue } from './components/shown-sheet.tsx';
export { useShownWords } from './components/shown-words.tsx';
