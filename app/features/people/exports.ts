export { SelfIntroduction } from './components/self-introduction.tsx';
export { useDeviceStore } from './components/use-device-store.ts';
export { useLeaveDevice, useOwnDevice } from './components/use-own-device.ts';
