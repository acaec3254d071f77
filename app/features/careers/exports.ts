export { carriedTo, type Carrying } from './carried.ts';
export { mayCheckEvidence } from './policy.ts';
export { isSection, type Section } from './sections.ts';
export { sentValues, valuesOf, type Values } from './section-values.ts';
