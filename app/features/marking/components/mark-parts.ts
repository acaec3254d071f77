export { MarkShown } from './mark-shown.tsx';
export { MarksBanner } from './marks-banner.tsx';
