export type { Section } from './sections.ts';
export type { Values } from './section-values.ts';
