import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Menu } from './menu.tsx';

function menu() {
  return screen.getByText('Jordan').closest('details');
}

describe('Menu', () => {
  beforeEach(() => {
    render(
      <>
        <Menu label="Jordan">
          <a href="#account">Account</a>
        </Menu>
        <button>Elsewhere</button>
      </>,
    );
    menu()!.open = true;
  });

  it('closes by Escape and gives the focus back to its name', () => {
    fireEvent.keyDown(screen.getByText('Account'), { key: 'Escape' });
    expect(menu()?.open).toBe(false);
    expect(document.activeElement).toBe(screen.getByText('Jordan'));
  });

  it('closes by a press elsewhere, not by one inside', () => {
    fireEvent.pointerDown(screen.getByText('Account'));
    expect(menu()?.open).toBe(true);
    fireEvent.pointerDown(screen.getByText('Elsewhere'));
    expect(menu()?.open).toBe(false);
  });
});
