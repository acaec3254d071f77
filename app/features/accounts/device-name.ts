const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/.*Safari\//, 'Safari'],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
];

const RAW_LENGTH = 40;

export type DeviceName = { browser: string; system: string } | { raw: string };

/**
 * What a browser says of itself, by families a person knows.
 * @returns both families, or the text itself, shortened, where one of them is not known
 */
export function deviceNameOf(userAgent: string): DeviceName {
  const browser = familyOf(userAgent, BROWSERS);
  const system = familyOf(userAgent, SYSTEMS);
  if (browser && system) return { browser, system };
  const letters = [...userAgent];
  const raw = letters.slice(0, RAW_LENGTH).join('');
  return { raw: letters.length > RAW_LENGTH ? `${raw}…` : raw };
}

/** The first that fits: most browsers and systems also use the names of those further down. */
function familyOf(text: string, families: readonly [RegExp, string][]): string | undefined {
  return families.find(([sign]) => sign.test(text))?.[1];
}
