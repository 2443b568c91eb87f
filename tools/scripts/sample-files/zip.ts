import { crc32, deflateRawSync } from 'node:zlib';

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const version = 20;
const deflated = 8;
/** 1 January 1980, the first day that a zip file knows, so that the same content gives the same file. */
const firstDay = 33;

interface Entry {
  readonly header: Buffer;
  readonly name: Buffer;
  readonly content: Buffer;
}

/** A zip file of texts by their paths, each below 4 GB. */
export function zip(files: ReadonlyMap<string, string>): Buffer {
  const entries = [...files].map(([path, text]) => makeEntry(path, Buffer.from(text)));
  let offset = 0;
  const central: Buffer[] = [];
  for (const { header, name, content } of entries) {
    central.push(centralHeader(header, offset), name);
    offset += 4 + header.length + name.length + content.length;
  }
  const directory = Buffer.concat(central);
  const locals = entries.flatMap(({ header, name, content }) => [
    signature(localSignature),
    header,
    name,
    content,
  ]);
  return Buffer.concat([...locals, directory, buildEnd(entries.length, directory.length, offset)]);
}

/** The fields that both headers of a file have, from the version on to the length of its comment. */
function makeEntry(path: string, data: Buffer): Entry {
  const name = Buffer.from(path);
  const content = deflateRawSync(data);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(version, 0);
  header.writeUInt16LE(deflated, 4);
  header.writeUInt16LE(firstDay, 8);
  header.writeUInt32LE(crc32(data), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt16LE(name.length, 22);
  return { header, name, content };
}

function centralHeader(header: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([version, 0]);
  return Buffer.concat([signature(centralSignature), madeBy, header, rest]);
}

function buildEnd(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([signature(endSignature), end]);
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
