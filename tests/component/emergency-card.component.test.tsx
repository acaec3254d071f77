import { fireEvent, render, screen, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { beforeEach, describe, expect, it } from 'vitest';
import { EmergencyCard } from '#app/features/people/components/emergency-card.tsx';
import { KeptTicks } from '#app/features/people/components/kept-ticks.tsx';
import { testMessages } from '#tests/setup/messages.ts';

const inEnglish = (child: React.ReactNode) => (
  <IntlProvider locale="en" messages={testMessages('en')} timeZone="Asia/Tokyo">
    {child}
  </IntlProvider>
);

beforeEach(() => window.localStorage.clear());

describe('the emergency card', () => {
  it('shows what is written, in the sentence of the address too, and keeps it on the device', () => {
    const { unmount } = render(inEnglish(<EmergencyCard />));
    const address = '秋田県花咲市青葉1-2 さくら荘203';
    fireEvent.change(screen.getByLabelText('Address'), { target: { value: address } });
    unmount();
    render(inEnglish(<EmergencyCard />));
    const card = screen.getByRole('group', { name: 'What the card looks like' });
    expect(within(card).getByText(address).lang).toBe('ja');
    expect(screen.getByRole('table').textContent).toContain(`${address}です。`);
  });

  it('forgets everything on request', () => {
    render(inEnglish(<EmergencyCard />));
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Jordan' } });
    fireEvent.click(screen.getByRole('button', { name: 'Clear what I wrote' }));
    expect(window.localStorage.length).toBe(0);
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('');
  });

  it('stands as empty lines in what the server sends', () => {
    const html = renderToString(inEnglish(<EmergencyCard />));
    expect(html.match(/<dd><\/dd>/g)).toHaveLength(14);
    expect(html).toContain('href="tel:119"');
    expect(html).toContain('href="tel:%239110"');
  });
});

it('ticks of a prepared list are found again and can be cleared', () => {
  const list = document.createElement('div');
  list.id = 'list';
  list.innerHTML = '<input type="checkbox" value="visa" data-tick="visa" aria-label="Visa">';
  document.body.append(list);
  const ticks = inEnglish(<KeptTicks within="list" store="ticks" />);
  const { unmount } = render(ticks);
  const box = screen.getByLabelText<HTMLInputElement>('Visa');
  fireEvent.click(box);
  unmount();
  box.checked = false;
  render(ticks);
  expect(box.checked).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Clear all ticks' }));
  expect([box.checked, window.localStorage.getItem('ticks')]).toEqual([false, null]);
  list.remove();
});
