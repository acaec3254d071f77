import type { Locale } from '#app/i18n/types.ts';
import type { Mail } from './deliver.server.ts';

/** Writes a mail as it would be with sample values: nobody gets it. */
type Sample = (locale: Locale) => Mail;

const samples = new Map<string, Sample>();

/** Says how mail of a template looks; called once per process, for each thing that is ever mailed. */
export function registerMailTemplate(code: string, sample: Sample): void {
  samples.set(code, sample);
}

/** The codes of all templates, in the order of the alphabet. */
export function listMailTemplates(): string[] {
  return [...samples.keys()].sort();
}

/** A mail of a template in both languages, or null where there is no such template. */
export function sampleMail(code: string): Record<Locale, Mail> | null {
  const sample = samples.get(code);
  return sample ? { ja: sample('ja'), en: sample('en') } : null;
}
