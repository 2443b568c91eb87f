import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
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
import type { Clock } from '../../../claire/ports';
import { type ClaireEvent, claireEventHeader, readEvent } from '../../../claire/webhooks';
import type { ClaireAccount } from '../account/account';
import { toDetails, readThrownField } from '../errors';
import { z } from 'zod/v4';

export interface UndeliveredOptions {
  /** Left out where nothing may be stored. */
  readonly folder?: string | undefined;
  /** Gets numbers of events and appointments only. */
  readonly warn: (
    key: 'eventsDropped' | 'eventsNotStored' | 'eventsKept' | 'eventsGone',
    values: Readonly<Record<'id' | 'events' | 'details', string>>,
  ) => void;
}

/** A trigger with its account: another Claire has another appointment under the same number. */
interface Owner {
  readonly id: string;
  /** Its fingerprint. */
  readonly account: string;
}

type Numbers = Pick<ClaireEvent, 'event' | 'appointmentId'>;

/**
 * Events that were accepted and that no flow has got yet. Those of a node that stops wait for the
 * next one with its id; stored, they wait for the next process as well.
 */
export class UndeliveredEvents {
  readonly #files: EventFiles | undefined;
  /** Of nodes that were stopped. */
  readonly #left = new Map<ClaireEvent, Owner>();
  /** Of their files. */
  readonly #names = new WeakMap<ClaireEvent, string>();
  /** Those whose file is of this process. */
  readonly #written = new WeakSet<ClaireEvent>();
  /** Of earlier processes, as far as no node has taken them. */
  #earlier: readonly EventFile[];
  #hasFailed = false;

  constructor(
    private readonly options: UndeliveredOptions,
    private readonly clock: Pick<Clock, 'now'>,
  ) {
    this.#files = options.folder === undefined ? undefined : new EventFiles(options.folder);
    // Before the first is written here.
    this.#earlier = this.#files?.list() ?? [];
  }

  /** Before Claire is told: a process that is killed after that leaves the event to the next. */
  store(id: string, account: ClaireAccount, event: ClaireEvent): void {
    const thrown = this.#write(id, account, event);
    if (thrown !== undefined && !this.#hasFailed)
      this.#warn('eventsNotStored', id, [event], thrown);
    this.#hasFailed = thrown !== undefined;
  }

  /** For the next node with this id, or the next process. */
  leave(id: string, account: ClaireAccount, events: Iterable<ClaireEvent>): void {
    const failures = new Map<ClaireEvent, unknown>();
    for (const event of events) {
      this.#left.set(event, { id, account: account.fingerprint });
      const thrown = this.#write(id, account, event);
      if (thrown !== undefined) failures.set(event, thrown);
    }
    this.#warn('eventsNotStored', id, [...failures.keys()], [...failures.values()].at(-1));
  }

  /** What was left for a node that starts. */
  take(id: string, account: ClaireAccount): readonly ClaireEvent[] {
    const taken: ClaireEvent[] = [];
    this.#earlier = this.#earlier.filter((file) => {
      const event = file.id === id ? readEventFile(file, account) : undefined;
      if (event === undefined) return true;
      this.#names.set(event, file.name);
      taken.push(event);
      return false;
    });
    for (const [event, owner] of this.#left) {
      const isOwn = owner.id === id && owner.account === account.fingerprint;
      if (isOwn && this.#left.delete(event)) taken.push(event);
    }
    return taken;
  }

  /**
   * Whether it may be told now. Its file goes before that: after a crash between the two, a message
   * would be sent to a customer twice. One whose file has to stay is told by the next process.
   */
  claim(id: string, event: ClaireEvent): boolean {
    const name = this.#names.get(event);
    this.#names.delete(event);
    try {
      const isThere = this.#remove(name);
      if (!isThere && this.#written.has(event)) this.#warn('eventsGone', id, [event], '');
      return isThere;
    } catch (thrown) {
      this.#warn('eventsKept', id, [event], thrown);
      return false;
    }
  }

  /**
   * Drops, once the flows have started, the events that no node took; those of waiting triggers
   * stay.
   */
  dropRest(waitingTriggers: ReadonlySet<string>): void {
    const dropped = new Map<string, Numbers[]>();
    const drop = (id: string, event: Numbers, name: string | undefined): void => {
      if (this.#wasThere(name)) dropped.set(id, [...(dropped.get(id) ?? []), event]);
    };
    for (const [event, { id }] of this.#left) {
      if (!waitingTriggers.has(id) && this.#left.delete(event))
        drop(id, event, this.#names.get(event));
    }
    for (const file of this.#earlier)
      if (!waitingTriggers.has(file.id)) drop(file.id, file, file.name);
    this.#earlier = this.#earlier.filter(({ id }) => waitingTriggers.has(id));
    for (const [id, events] of dropped) {
      this.options.warn('eventsDropped', { id, events: nameEvents(events), details: '' });
    }
  }

  /** Returns why it failed. */
  #write(id: string, account: ClaireAccount, event: ClaireEvent): unknown {
    if (this.#names.has(event)) return undefined;
    if (this.#files === undefined) return 'Nothing may be stored';
    try {
      this.#names.set(event, this.#files.write(id, account, event, this.clock.now()));
      this.#written.add(event);
      return undefined;
    } catch (thrown) {
      return thrown;
    }
  }

  #remove(name: string | undefined): boolean {
    return name === undefined || (this.#files?.remove(name) ?? true);
  }

  /** Removes it; where that fails, the next start names it once more. */
  #wasThere(name: string | undefined): boolean {
    try {
      return this.#remove(name);
    } catch {
      return true;
    }
  }

  #warn(
    key: 'eventsNotStored' | 'eventsKept' | 'eventsGone',
    id: string,
    events: readonly Numbers[],
    thrown: unknown,
  ): void {
    if (events.length === 0) return;
    this.options.warn(key, { id, events: nameEvents(events), details: toDetails(thrown) });
  }
}

/** Each by event and appointment: the log may tell no more. */
function nameEvents(events: readonly Numbers[]): string {
  return events
    .map(({ event, appointmentId }) => [event ?? '?', appointmentId ?? '?'].join('/'))
    .join(', ');
}

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

interface EventFile extends Readonly<z.output<typeof Content>> {
  readonly name: string;
  readonly isCopy: boolean;
}

const { O_WRONLY, O_TRUNC, O_NOFOLLOW } = constants;
const method = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** The time has as many digits whatever year the clock says, so that names sort. */
const ownName = /^\d{16}-.*\.json$/;

/** Beyond these, events are in memory only. */
const maxFiles = 1000;
const maxBytes = 10_000_000;

/**
 * A file for each event, in a folder of Node-RED's user directory. An event may hold the key of a
 * customer's page, so all but its numbers is encrypted. Nothing is flushed, which takes long: a file
 * outlives the process, and not a loss of power.
 */
class EventFiles {
  readonly #sizes = new Map<string, number>();
  /** Of the latest: names sort as their events came, also where the clock is set back. */
  #latest = 0;

  constructor(private readonly folder: string) {}

  /** Those of earlier processes, oldest first. A link may lead out of the folder. */
  list(): EventFile[] {
    try {
      const entries = readdirSync(this.folder, { withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() && ownName.test(entry.name));
      const names = files.map(({ name }) => name).sort();
      this.#latest = Number.parseInt(names.at(-1) ?? '', 10) || 0;
      return names.flatMap((name) => this.#read(name));
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
    this.#latest = Math.max(at, this.#latest + 1);
    const name = `${String(this.#latest).padStart(16, '0')}-${randomUUID()}.json`;
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
    const location = path.join(this.folder, name);
    this.#sizes.delete(name);
    try {
      unlinkSync(location);
    } catch (thrown) {
      if (readThrownField(thrown, 'code') === 'ENOENT') return false;
      // Where the folder is read-only, the file may not be: an empty one is ignored.
      closeSync(openSync(location, O_WRONLY | O_TRUNC | O_NOFOLLOW));
    }
    return true;
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

/** `undefined` for a copy, or if encrypted with another API key. */
function readEventFile(
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
