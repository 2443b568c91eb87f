import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import { claireEventHeader, type ClaireEvent, readEvent } from '../../../claire/webhooks';
import type { ClaireAccount } from '../account/account';
import { readThrownField } from '../errors';

const Content = z.object({
  /** Of the trigger. */
  id: z.string(),
  /** Fingerprint of its account. */
  account: z.string(),
  event: z.number().nullable(),
  appointmentId: z.number().nullable(),
  /** Of the file itself: a copy of it is another file. */
  identity: z.string(),
  /** The body of the call. */
  encrypted: z.string(),
});

export interface EventFile extends Readonly<z.output<typeof Content>> {
  readonly name: string;
  readonly isCopy: boolean;
}

const method = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** Beyond these, events are in memory only. */
const maxFiles = 1000;
const maxBytes = 10_000_000;

/**
 * A file for each event, in a folder of Node-RED's user directory. An event may hold the key of a
 * customer's page, so all but its numbers is encrypted. Nothing is flushed, which takes long: a file
 * outlives the process, and not a loss of power.
 */
export class EventFiles {
  readonly #sizes = new Map<string, number>();

  constructor(private readonly folder: string) {}

  /** Those of earlier processes, oldest first. */
  list(): EventFile[] {
    try {
      const names = readdirSync(this.folder).filter((name) => name.endsWith('.json'));
      return names.sort().flatMap((name) => this.#read(name));
    } catch {
      // None has been stored yet.
      return [];
    }
  }

  /** Gives its name; throws where it cannot be written. */
  write(id: string, account: ClaireAccount, received: ClaireEvent, at: number): string {
    const { event, appointmentId, payload } = received;
    const encrypted = encrypt(JSON.stringify(payload), account.storageKey);
    this.#checkRoom(encrypted.length);
    const name = `${String(at)}-${randomUUID()}.json`;
    // A user directory that is gone is not made anew.
    if (!existsSync(this.folder)) mkdirSync(this.folder, { mode: 0o700 });
    const location = path.join(this.folder, name);
    const file = openSync(location, 'wx', 0o600);
    try {
      const identity = identify(fstatSync(file));
      const content = {
        id,
        account: account.fingerprint,
        event,
        appointmentId,
        identity,
        encrypted,
      };
      writeFileSync(file, JSON.stringify(content));
    } catch (thrown) {
      // On a full disk, each event would leave an empty file.
      unlinkSync(location);
      throw thrown;
    } finally {
      closeSync(file);
    }
    this.#sizes.set(name, encrypted.length);
    return name;
  }

  /** Whether it was there: another process of the same user directory may have been first. */
  remove(name: string): boolean {
    this.#sizes.delete(name);
    try {
      unlinkSync(path.join(this.folder, name));
      return true;
    } catch (thrown) {
      if (readThrownField(thrown, 'code') === 'ENOENT') return false;
      throw thrown;
    }
  }

  #read(name: string): EventFile[] {
    const file = path.join(this.folder, name);
    try {
      const content = Content.parse(JSON.parse(readFileSync(file, 'utf8')));
      this.#sizes.set(name, content.encrypted.length);
      return [{ ...content, name, isCopy: content.identity !== identify(statSync(file)) }];
    } catch {
      // Half a file is of a call that was not answered.
      return [];
    }
  }

  #checkRoom(size: number): void {
    const bytes = [...this.#sizes.values()].reduce((sum, one) => sum + one, size);
    if (this.#sizes.size < maxFiles && bytes <= maxBytes) return;
    throw new Error(`${this.folder} is full`);
  }
}

/** `undefined` for a copy, and for what was encrypted with another API key. */
export function readEventFile(
  { isCopy, account: fingerprint, event, encrypted }: EventFile,
  account: ClaireAccount,
): ClaireEvent | undefined {
  if (isCopy || fingerprint !== account.fingerprint) return undefined;
  try {
    const headers = { [claireEventHeader]: String(event) };
    return readEvent(JSON.parse(decrypt(encrypted, account.storageKey)), headers);
  } catch {
    return undefined;
  }
}

function identify({ ino, birthtimeMs }: Stats): string {
  return `${String(ino)} ${String(birthtimeMs)}`;
}

function encrypt(text: string, key: Buffer): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(method, key, nonce);
  const encrypted = [cipher.update(text), cipher.final()];
  return Buffer.concat([nonce, ...encrypted, cipher.getAuthTag()]).toString('base64');
}

/** Throws where it was encrypted with another key, or changed. */
function decrypt(encrypted: string, key: Buffer): string {
  const bytes = Buffer.from(encrypted, 'base64');
  const nonce = bytes.subarray(0, nonceLength);
  const decipher = createDecipheriv(method, key, nonce, { authTagLength: tagLength });
  decipher.setAuthTag(bytes.subarray(-tagLength));
  return Buffer.concat([
    decipher.update(bytes.subarray(nonceLength, -tagLength)),
    decipher.final(),
  ]).toString();
}
