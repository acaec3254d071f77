import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { certificateView } from '#tests/factories/certificate-views.ts';
import { CertificateSheet } from '#app/features/certificates/components/certificate-sheet.tsx';
import { sheetOf } from '#app/features/certificates/certificate-page.server.ts';

const address = 'https://kakehashi.example/verify/7K2M9PXQRS4T0110';

describe('CertificateSheet', () => {
  it('has the QR code of its page for checking, drawn without a style', async () => {
    const sheet = await sheetOf(certificateView(), address);
    const { container } = render(<CertificateSheet {...sheet} />);
    const code = screen.getByRole('img', { name: `QR: ${address}` });
    expect(code.tagName).toBe('svg');
    expect(code.querySelector('path')?.getAttribute('d')).toMatch(/^M0 0h7v1h-7z/);
    expect(container.querySelectorAll('[style]')).toHaveLength(0);
  });

  it('gives the day of completion in Japan, also by era', async () => {
    render(<CertificateSheet {...await sheetOf(certificateView(), address)} />);
    expect(screen.getAllByText('2031年7月3日、令和13年7月3日')).not.toHaveLength(0);
  });
});
