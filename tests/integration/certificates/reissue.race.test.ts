import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { certificates } from '#db/schema/index.ts';
import { reissueCertificate } from '#app/features/certificates/reissue-certificate.server.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeGraduate } from './completed.ts';

it('many corrections at once leave one valid certificate and one unbroken chain', async () => {
  const { ctx, enrolmentId } = await makeGraduate('Name Zero');
  const names = Array.from({ length: 8 }, (_, index) => `Name ${'x'.repeat(index + 1)}`);
  const results = await Promise.all(
    names.map((name) => reissueCertificate(ctx, { enrolmentId, name, katakana: null })),
  );
  expect(results.every(({ ok }) => ok)).toBe(true);
  const rows = await testDb()
    .select()
    .from(certificates)
    .where(eq(certificates.enrolmentId, enrolmentId));
  expect(rows).toHaveLength(names.length + 1);
  expect(rows.filter(({ replacedBy }) => replacedBy === null)).toHaveLength(1);
  expect(new Set(rows.map(({ replacedBy }) => replacedBy)).size).toBe(rows.length);
});
