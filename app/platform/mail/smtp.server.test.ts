import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { IDLE_IN_TRANSACTION_MS } from '#db/client.ts';
import { refusalOf } from './refusal.ts';
import { PATIENCE, smtpSender } from './smtp.server.ts';

const quick = { connectMs: 300, silenceMs: 300, wholeMs: 900 };
const mail = {
  ...{ from: 'a@test.example', to: 'b@test.example', subject: 'Subject', text: 'Text' },
  messageId: '<job@test.example>',
};

let server: Server | undefined;
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server?.close();
});

/** A mail server that behaves as the test says; its address. */
async function mailServer(talk: (socket: Socket) => void): Promise<string> {
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    talk(socket);
  });
  await new Promise((done) => server?.listen(0, '127.0.0.1', () => done(undefined)));
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function timeToFail(url: string): Promise<number> {
  const began = performance.now();
  await expect(smtpSender(url, quick)(mail)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  return performance.now() - began;
}

/** Answers every command, and keeps what it was given. */
function polite(socket: Socket, taken: string[]): void {
  socket.write('220 test.example\r\n');
  let isData = false;
  socket.on('data', (chunk) => {
    const text = String(chunk);
    taken.push(text);
    if (isData && !text.endsWith('\r\n.\r\n')) return;
    isData = text.startsWith('DATA');
    socket.write(isData ? '354 go on\r\n' : '250 ok\r\n');
  });
}

test('a mail reaches the server under the id of its job', async () => {
  const taken: string[] = [];
  await smtpSender(await mailServer((socket) => polite(socket, taken)), quick)(mail);
  expect(taken.join('')).toContain('Message-ID: <job@test.example>');
});

test('a refused recipient is a refusal for good, by the codes of the server', async () => {
  const url = await mailServer((socket) => {
    socket.write('220 test.example\r\n');
    socket.on('data', (chunk) => {
      const isRecipient = String(chunk).startsWith('RCPT');
      socket.write(isRecipient ? '550 5.1.1 <b@test.example> unknown\r\n' : '250 ok\r\n');
    });
  });
  const error: unknown = await smtpSender(url, quick)(mail).catch((reason: unknown) => reason);
  expect(refusalOf(error)).toBe('SMTP 550 5.1.1');
});

test('a server that says nothing is given up', async () => {
  expect(await timeToFail(await mailServer(() => undefined))).toBeLessThan(800);
});

test('a server that falls silent in the middle is given up', async () => {
  const url = await mailServer((socket) => socket.write('220 test.example\r\n'));
  expect(await timeToFail(url)).toBeLessThan(1_200);
});

test('a server that always says a little more is given up too', async () => {
  const url = await mailServer((socket) => {
    socket.write('220 test.example\r\n');
    const timer = setInterval(() => socket.write('250-wait\r\n'), 50);
    socket.on('close', () => clearInterval(timer));
  });
  expect(await timeToFail(url)).toBeLessThan(1_500);
});

test('all of it is over well before the database ends the transaction around it', () => {
  expect(PATIENCE.wholeMs).toBeLessThanOrEqual((IDLE_IN_TRANSACTION_MS * 2) / 3);
  expect(Math.max(PATIENCE.connectMs, PATIENCE.silenceMs)).toBeLessThan(PATIENCE.wholeMs);
});
