/** How the bytes of a file stand for its text. */
export type Encoding = 'utf-8' | 'utf-8 with byte order mark' | 'windows-1252';

export const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Windows-1252 has no byte order mark, as it has no byte order: only Unicode files have one. */
export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'windows-1252') return encodeWindows1252(text);
  const bytes = Buffer.from(text);
  return encoding === 'utf-8' ? bytes : Buffer.concat([byteOrderMark, bytes]);
}

/** Throws on what Windows-1252 does not have, as a file must not hold a `?` in its place. */
function encodeWindows1252(text: string): Buffer {
  const bytes = Array.from(text, (character) => {
    const byte = windows1252.get(character);
    if (byte === undefined) throw new Error(`Windows-1252 has no "${character}".`);
    return byte;
  });
  return Buffer.from(bytes);
}

const windows1252: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [decodeWindows1252(Uint8Array.of(byte)), byte]),
);

export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
