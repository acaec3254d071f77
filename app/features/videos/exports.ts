export { useLeftViewings } from './components/use-left-viewings.ts';
