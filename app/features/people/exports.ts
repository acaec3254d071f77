export { SelfIntroduction } from './components/self-introduction.tsx';
export { useDeviceStore } from './components/use-device-store.ts';
