import { useEffect, useLayoutEffect } from 'react';

/** An effect that is done before anything can be pressed. A server has none, and React warns of asking it for one. */
export const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;
