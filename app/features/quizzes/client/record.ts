/**
 * What speech is recorded as, the first that a browser can: Opus at 24 kbit/s is clear, and both stay below
 * 250 kB a minute with their containers.
 */
const FORMATS = [
  { mediaType: 'audio/webm;codecs=opus', audioBitsPerSecond: 24_000 },
  { mediaType: 'audio/ogg;codecs=opus', audioBitsPerSecond: 24_000 },
  { mediaType: 'audio/mp4;codecs=mp4a.40.2', audioBitsPerSecond: 30_000 },
  { mediaType: 'audio/mp4', audioBitsPerSecond: 30_000 },
];

/** Whether this browser can record at all. */
export function canRecord(): boolean {
  return (
    typeof MediaRecorder === 'function' &&
    Boolean(navigator.mediaDevices) &&
    formatOf() !== undefined
  );
}

const formatOf = () => FORMATS.find(({ mediaType }) => MediaRecorder.isTypeSupported(mediaType));

export interface Recorded {
  blob: Blob;
  mediaType: string;
  seconds: number;
}

export interface Recording {
  stop(): void;
  /** Resolves once it has stopped. */
  result: Promise<Recorded>;
}

/**
 * Records speech with one channel until it is stopped, or for so many seconds at most.
 * @throws where the microphone may not be used
 */
export async function record(mostSeconds: number): Promise<Recording> {
  const format = formatOf();
  if (!format) throw new Error('no format to record');
  const audio = { channelCount: 1, echoCancellation: true, noiseSuppression: true };
  const stream = await navigator.mediaDevices.getUserMedia({ audio });
  const { mediaType, audioBitsPerSecond } = format;
  const recorder = new MediaRecorder(stream, { mimeType: mediaType, audioBitsPerSecond });
  const pieces: Blob[] = [];
  const startedAt = performance.now();
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const result = new Promise<Recorded>((resolve) => {
    recorder.addEventListener('stop', () => {
      for (const track of stream.getTracks()) track.stop();
      const seconds = Math.min(mostSeconds, (performance.now() - startedAt) / 1000);
      resolve({ blob: new Blob(pieces, { type: mediaType }), mediaType, seconds });
    });
  });
  recorder.start(1_000);
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const timer = window.setTimeout(stop, mostSeconds * 1000);
  void result.then(() => window.clearTimeout(timer));
  return { stop, result };
}
