/** The player without streaming formats; its types are those of the whole. */
declare module 'video.js/core' {
  export { default } from 'video.js';
}
