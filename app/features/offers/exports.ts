export type { CatalogueSection } from './sections.ts';
