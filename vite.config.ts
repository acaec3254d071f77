import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixOptions from './remix.config.js';

/**
 * What every page needs, in two files instead of a dozen: libraries, and the design system without what
 * offices alone draw; what lessons share with other pages, in one. Messages of a language have a name to be counted by.
 */
const SHARED = {
  framework:
    /\/node_modules\/(?:react|react-dom|scheduler|react-router|react-router-dom|@remix-run|turbo-stream|use-intl|intl-messageformat|@formatjs)\/|vite\/preload-helper/,
  sheets: /\/app\/ui\/lists\/(?:figures|stacked-bars|table)\.tsx$/,
  ui: /\/app\/(?:ui\/(?!specimen\/)|features\/people\/components\/use-(?:device-store|own-device)|i18n\/(?:provider|types)|platform\/http\/(?!.*\.server\.)).*\.tsx?$/,
  'messages-en': /\/app\/i18n\/en\/(?!work\/)/,
  'messages-ja': /\/app\/i18n\/ja\/(?!work\/)/,
  'work-messages-en': /\/app\/i18n\/en\/work\//,
  'work-messages-ja': /\/app\/i18n\/ja\/work\//,
  // Open and submitted attempts share it, and so do the kinds of questions that come later.
  questions:
    /\/app\/features\/quizzes\/(?:client\/(?!kept-path|send-leftovers|plays|uploader|record|send-upload|kept-recordings)[\w-]+|components\/(?:prose|verdict-view|right-answer|hear-button|play-link|use-player|question-(?:readings|head)|kana-(?:shown|pad)|on-demand|typed-question|use-early-answer|offer-text|renderers|choice-question))\.tsx?$/,
  // The way through a scenario, as it is walked and as it is read.
  'scenario-path': /\/(?:questions\/scenario-story|quizzes\/components\/scenario-path)\.tsx?$/,
  lesson:
    /\/app\/features\/(?:courses\/(?:practice-sheet|behaviours\/(?:player|readings|tell)|components\/(?:reading-\w+|use-reading))|reports\/components\/report-form)\.tsx?$/,
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixOptions)],
  build: {
    target: 'es2022',
    cssMinify: true,
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        hoistTransitiveImports: false,
        ...(isSsrBuild ? {} : { manualChunks: sharedChunk }),
      },
    },
  },
  ssr: { noExternal: [] },
  // Native, for the server alone: the scan of what a browser may need cannot resolve it.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
}));

function sharedChunk(id: string): string | undefined {
  return Object.entries(SHARED).find(([, pattern]) => pattern.test(id))?.[0];
}
