import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/index.ts';
import { readText, writeDevice } from './use-device-store.ts';

type KeptTicksProps = {
  /** The id of the element whose check boxes are kept. */
  within: string;
  store: string;
};

function boxes(within: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`#${within} input[data-tick]`)];
}

/** Keeps the ticks of a prepared list on the device, and a button that clears them. */
export function KeptTicks({ within, store }: KeptTicksProps) {
  const t = useTranslations('pages.ticks');
  useEffect(() => {
    const list = document.getElementById(within);
    const kept = new Set((readText(store) ?? '').split(' '));
    for (const box of boxes(within)) if (kept.has(box.value)) box.checked = true;
    const keep = () => {
      const ticked = boxes(within).filter((box) => box.checked);
      writeDevice(store, ticked.map((box) => box.value).join(' ') || null);
    };
    list?.addEventListener('change', keep);
    return () => list?.removeEventListener('change', keep);
  }, [within, store]);
  const clear = () => {
    for (const box of boxes(within)) box.checked = false;
    writeDevice(store, null);
  };
  return (
    <div className="actions script-only">
      <Button type="button" onClick={clear}>
        {t('clear')}
      </Button>
    </div>
  );
}
