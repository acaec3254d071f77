/**
 * Options of Remix's Vite plugin; vite.config.ts passes them on. Routes are in app/routes.ts.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  // Beside build/, which server/finish-build.mjs replaces when all is there.
  buildDirectory: '.cache/build',
  ignoredRouteFiles: ['**/*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
  },
};
