import { render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { PreparedHtml } from './prepared-html.tsx';

const HTML = '<p lang="ja">はじめまして。</p>';

describe('PreparedHtml', () => {
  it('leaves the node of the document alone when the page comes to life', () => {
    const page = document.createElement('div');
    page.innerHTML = renderToString(<PreparedHtml id="body" html={HTML} />);
    document.body.append(page);
    const sentence = page.querySelector('p');
    render(<PreparedHtml id="body" />, { container: page, hydrate: true });
    expect(page.querySelector('p')).toBe(sentence);
    expect(page.innerHTML).toContain(HTML);
  });

  it('asks for the document where it was reached without one', () => {
    const reload = vi.fn();
    vi.stubGlobal('location', { ...window.location, reload });
    render(<PreparedHtml id="body" />);
    expect(reload).toHaveBeenCalledOnce();
  });
});
