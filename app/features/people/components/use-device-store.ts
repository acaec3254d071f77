import { useEffect, useState } from 'react';

export type DeviceStore<T> = {
  value: T;
  /** False where this browser refuses to keep anything. */
  kept: boolean;
  save: (next: T) => void;
  clear: () => void;
};

/**
 * Texts that stay in this browser and are sent nowhere. The server and the first render show
 * `empty`, which must be a constant.
 */
export function useDeviceStore<T extends Record<string, string>>(
  key: string,
  empty: T,
): DeviceStore<T> {
  const [value, setValue] = useState(empty);
  const [kept, setKept] = useState(true);
  useEffect(() => setValue(readDevice(key, empty)), [key, empty]);
  return {
    value,
    kept,
    save: (next) => {
      setValue(next);
      setKept(writeDevice(key, JSON.stringify(next)));
    },
    clear: () => {
      setValue(empty);
      writeDevice(key, null);
    },
  };
}

/** What was kept under `key`, as far as it still has the shape of `empty`. */
export function readDevice<T extends Record<string, string>>(key: string, empty: T): T {
  const found = parse(readText(key));
  const entries = Object.entries(empty).map(([name, fallback]) => {
    const value: unknown = found[name];
    return [name, typeof value === 'string' ? value : fallback];
  });
  return Object.fromEntries(entries) as T;
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The text kept under `key`; null where there is none or the browser refuses. */
export function readText(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text, or forgets it with null. False where the browser refuses. */
export function writeDevice(key: string, text: string | null): boolean {
  try {
    if (text === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
