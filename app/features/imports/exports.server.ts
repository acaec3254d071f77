export { runApplication } from './apply-import.server.ts';
export { purgeImports } from './purge-imports.server.ts';
export { decideOnImport, readImport } from './read-import.server.ts';
