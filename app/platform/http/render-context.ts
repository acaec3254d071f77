import { createContext, useContext } from 'react';

/** The CSP nonce while a document is rendered on the server; empty in the browser. */
export const NonceContext = createContext('');

/** Prepared HTML by name while a document is rendered on the server; empty in the browser. */
export const PreparedContext = createContext<ReadonlyMap<string, string>>(new Map());

/** The nonce for scripts of this document. */
export function useNonce(): string {
  return useContext(NonceContext);
}

/** Prepared HTML that the loader put aside, or undefined in the browser. */
export function usePrepared(name: string): string | undefined {
  return useContext(PreparedContext).get(name);
}
