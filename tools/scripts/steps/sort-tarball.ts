import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

interface Entry {
  readonly name: string;
  /** Its header, what stands before that about it, and its content. */
  readonly bytes: Buffer;
}

const block = 512;

/** A tarball with files of one kind and folder side by side: gzip finds more in them that is alike. */
export function sortTarball(tarball: Buffer): Buffer {
  const entries = readEntries(gunzipSync(tarball)).sort(byKindAndName);
  const end = Buffer.alloc(2 * block);
  const sorted = Buffer.concat([...entries.map(({ bytes }) => bytes), end]);
  // With less memory, gzip learns anew more often, which suits many small files.
  return gzipSync(sorted, { level: 9, memLevel: 7 });
}

function readEntries(tar: Buffer): Entry[] {
  const entries: Entry[] = [];
  let start = 0;
  for (let at = 0; tar[at] !== 0 && at < tar.length;) {
    const header = tar.subarray(at, at + block);
    const size = Number.parseInt(readHeaderField(header, 124, 12), 8);
    at += block * (1 + Math.ceil(size / block));
    // A header of attributes belongs to the file behind it.
    if (/[xg]/.test(readHeaderField(header, 156, 1))) continue;
    const name = path.posix.join(
      readHeaderField(header, 345, 155),
      readHeaderField(header, 0, 100),
    );
    entries.push({ name, bytes: tar.subarray(start, at) });
    start = at;
  }
  return entries;
}

function readHeaderField(header: Buffer, from: number, length: number): string {
  return header
    .subarray(from, from + length)
    .toString()
    .replace(/\0.*$/s, '');
}

function byKindAndName({ name: one }: Entry, { name: other }: Entry): number {
  const kinds = [one, other].map((name) => path.posix.extname(name));
  return compare(kinds[0] ?? '', kinds[1] ?? '') || compare(one, other);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
