export { isOrganisationCode, prefectureOf } from './organisation-code.ts';
export type { PhaseBegin } from './phase-begins.ts';
export { isHeld } from './posts.ts';
export { SelfIntroduction } from './components/self-introduction.tsx';
export { useDeviceStore } from './components/use-device-store.ts';
export { AudienceFields, type AudienceFieldsProps } from './components/audience-fields.tsx';
