/** Width and height of a picture in pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

const UNKNOWN: ImageSize = { width: 320, height: 240 };
const MOST = 4_000;

/**
 * The size of a picture, as its own header says it (PNG, GIF, WebP, JPEG and SVG), within bounds; a usual
 * one where nothing can be read.
 */
export function imageSize(bytes: Uint8Array, type: string): ImageSize {
  const found = readers[type]?.(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const isSize = (side: number | undefined) =>
    side !== undefined && Number.isFinite(side) && side >= 1 && side <= MOST;
  return found && isSize(found.width) && isSize(found.height) ? found : UNKNOWN;
}

type Reader = (view: DataView) => ImageSize | null;

const readers: Readonly<Record<string, Reader>> = {
  'image/png': (view) => at(view, 24, () => size(view.getUint32(16), view.getUint32(20))),
  'image/gif': (view) => at(view, 10, () => size(view.getUint16(6, true), view.getUint16(8, true))),
  'image/webp': (view) => at(view, 30, () => webp(view)),
  'image/jpeg': jpeg,
  'image/svg+xml': svg,
};

const size = (width: number, height: number): ImageSize => ({ width, height });
const at = (view: DataView, needed: number, read: () => ImageSize | null) =>
  view.byteLength >= needed ? read() : null;

function webp(view: DataView): ImageSize | null {
  const form = String.fromCharCode(...[12, 13, 14, 15].map((place) => view.getUint8(place)));
  const threeBytes = (place: number) =>
    view.getUint16(place, true) + (view.getUint8(place + 2) << 16);
  if (form === 'VP8X') return size(threeBytes(24) + 1, threeBytes(27) + 1);
  if (form === 'VP8L') {
    const bits = view.getUint32(21, true);
    return size((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
  }
  return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
}

/** Segments follow each other, each with its length; a frame (SOF) holds the size. */
function jpeg(view: DataView): ImageSize | null {
  for (let place = 2; place + 9 < view.byteLength;) {
    if (view.getUint8(place) !== 0xff) return null;
    const mark = view.getUint8(place + 1);
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
    if (isFrame) return size(view.getUint16(place + 7), view.getUint16(place + 5));
    place += 2 + view.getUint16(place + 2);
  }
  return null;
}

function svg(view: DataView): ImageSize | null {
  const head = new TextDecoder().decode(view).slice(0, 4_000);
  const tag = /<svg\b[^>]{0,2000}>/u.exec(head)?.[0] ?? '';
  const side = (name: string) =>
    Number(new RegExp(`\\b${name}="(\\d{1,4})(?:\\.\\d+)?(?:px)?"`, 'u').exec(tag)?.[1]);
  const box = /viewBox="[\d.-]+[ ,]+[\d.-]+[ ,]+([\d.]+)[ ,]+([\d.]+)"/u.exec(tag);
  if (side('width') && side('height')) return size(side('width'), side('height'));
  return box ? size(Math.round(Number(box[1])), Math.round(Number(box[2]))) : null;
}
