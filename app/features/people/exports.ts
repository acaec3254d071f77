export { isOrganisationCode, prefectureOf } from './organisation-code.ts';
export type { PhaseBegin } from './phase-begins.ts';
export { isHeld } from './posts.ts';
export { SelfIntroduction } from './components/self-introduction.tsx';
export { readText, useDeviceStore, writeDevice } from './components/use-device-store.ts';
export { keepFields, TEXTS, TICKS, type Keeper } from './components/kept-fields.ts';
export { AudienceFields, type AudienceFieldsProps } from './components/audience-fields.tsx';
