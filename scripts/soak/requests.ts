const LONGEST_MS = 15_000;

/** The product was away or asked to come again; whoever sends keeps what was sent and repeats it. */
export class Later extends Error {
  override name = 'Later';
}

export interface Answered {
  status: number;
  location: string | null;
  retryAfter: string | null;
  text: string;
}

export interface Asking {
  url: string;
  path: string;
  cookie?: string;
  form?: Readonly<Record<string, string>>;
  json?: unknown;
}

/** Asks once, following no redirect; a connection that breaks throws. */
export async function ask({ url, path, cookie, form, json }: Asking): Promise<Answered> {
  const sends = form !== undefined || json !== undefined;
  const response = await fetch(url + path, {
    method: sends ? 'POST' : 'GET',
    redirect: 'manual',
    headers: {
      Accept: 'text/html',
      ...(cookie ? { Cookie: cookie } : {}),
      ...(sends ? { Origin: url } : {}),
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: json === undefined ? form && new URLSearchParams(form) : JSON.stringify(json),
    signal: AbortSignal.timeout(LONGEST_MS),
  });
  return {
    status: response.status,
    location: response.headers.get('Location'),
    retryAfter: response.headers.get('Retry-After'),
    text: await response.text(),
  };
}

/** Asks once and throws `Later` where the browser's queue would keep what it sent. */
export async function askOrLater(asking: Asking): Promise<Answered> {
  const answered = await ask(asking).catch((error: unknown) => {
    throw new Later('no answer', { cause: error });
  });
  if (answered.status >= 500 || answered.status === 429) throw new Later(`${answered.status}`);
  return answered;
}
