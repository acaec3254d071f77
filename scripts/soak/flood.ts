import { connect, type Socket } from 'node:net';

export interface FloodAnswer {
  /** 0: the connection broke. */
  status: number;
  retryAfter: string | null;
}

interface Line {
  socket: Socket | null;
  answer: string;
  done: ((answer: FloodAnswer) => void) | null;
}

/** Sends whole HTTP requests over kept connections, so that asking costs little beside answering. */
export function openFlood(port: number, connections: number) {
  const lines: Line[] = Array.from({ length: connections }, () => ({
    ...{ socket: null, answer: '', done: null },
  }));
  return {
    /** Sends one request, or nothing when every connection still waits. */
    send(request: string): Promise<FloodAnswer> | null {
      const line = lines.find(({ done }) => done === null);
      if (!line) return null;
      const socket = (line.socket ??= openLine(line, port));
      return new Promise((done) => {
        line.done = done;
        socket.write(request);
      });
    },
    close() {
      for (const { socket } of lines) socket?.destroy();
    },
  };
}

function openLine(line: Line, port: number): Socket {
  const socket = connect(port, '127.0.0.1').setNoDelay(true).setEncoding('latin1');
  const settle = (answer: FloodAnswer) => {
    const { done } = line;
    Object.assign(line, { answer: '', done: null });
    done?.(answer);
  };
  socket.on('data', (chunk) => {
    line.answer += String(chunk);
    const answer = answerIn(line.answer);
    if (answer) settle(answer);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    line.socket = null;
    settle({ status: 0, retryAfter: null });
  });
  return socket;
}

/** What a text of latin1 bytes says once it is a whole answer with a length; null before. */
export function answerIn(text: string): FloodAnswer | null {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = text.slice(0, end);
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
  if (text.length < end + 4 + length) return null;
  const retryAfter = /\r\nretry-after: *(\S+)/i.exec(head)?.[1] ?? null;
  return { status: Number(text.slice(9, 12)), retryAfter };
}
