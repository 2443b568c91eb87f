import type { Clock } from '../../../claire/ports';
import type { ClaireEvent } from '../../../claire/webhooks';
import type { ClaireAccount } from '../account/account';
import { toDetails } from '../errors';
import { type EventFile, EventFiles, readEventFile } from './event-files';

export interface UndeliveredOptions {
  /** Left out where nothing may be stored. */
  readonly folder?: string | undefined;
  /** Gets numbers of events and appointments only. */
  readonly warn: (
    key: 'eventsDropped' | 'eventsNotStored',
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
 * Events that Claire was told are received, and that no flow has got yet. Those of a node that stops
 * wait for the next one with its id; stored, they wait for the next process as well.
 */
export class UndeliveredEvents {
  readonly #files: EventFiles | undefined;
  /** Of nodes that were stopped. */
  readonly #left = new Map<ClaireEvent, Owner>();
  /** Of their files. */
  readonly #names = new WeakMap<ClaireEvent, string>();
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
    if (thrown !== undefined && !this.#hasFailed) this.#warn(id, [event], thrown);
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
    this.#warn(id, [...failures.keys()], [...failures.values()].at(-1));
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
   * would be sent to a customer twice.
   */
  claim(id: string, event: ClaireEvent): boolean {
    const name = this.#names.get(event);
    this.#names.delete(event);
    return this.#remove(id, event, name);
  }

  /**
   * The flows have started: what no node has taken belongs to none, but for nodes that are there and
   * cannot start.
   */
  dropRest(stalled: ReadonlySet<string> = new Set()): void {
    const left = [...this.#left].map(([event, { id }]) => ({
      ...event,
      id,
      name: this.#names.get(event),
    }));
    const isStalled = ({ id }: { id: string }): boolean => stalled.has(id);
    const dropped = [...left, ...this.#earlier].filter(
      (one) => !isStalled(one) && this.#remove(one.id, one, one.name),
    );
    for (const [event, owner] of this.#left) if (!isStalled(owner)) this.#left.delete(event);
    this.#earlier = this.#earlier.filter(isStalled);
    for (const id of new Set(dropped.map((one) => one.id))) {
      const events = nameEvents(dropped.filter((one) => one.id === id));
      this.options.warn('eventsDropped', { id, events, details: '' });
    }
  }

  /** Gives what stood in the way. */
  #write(id: string, account: ClaireAccount, event: ClaireEvent): unknown {
    if (this.#names.has(event)) return undefined;
    if (this.#files === undefined) return 'Nothing may be stored';
    try {
      this.#names.set(event, this.#files.write(id, account, event, this.clock.now()));
      return undefined;
    } catch (thrown) {
      return thrown;
    }
  }

  #remove(id: string, event: Numbers, name: string | undefined): boolean {
    if (name === undefined) return true;
    try {
      return this.#files?.remove(name) ?? true;
    } catch (thrown) {
      this.#warn(id, [event], thrown);
      return true;
    }
  }

  #warn(id: string, events: readonly Numbers[], thrown: unknown): void {
    if (events.length === 0) return;
    const details = toDetails(thrown);
    this.options.warn('eventsNotStored', { id, events: nameEvents(events), details });
  }
}

/** By event and appointment, each, as this may be all that is told of them. */
function nameEvents(events: readonly Numbers[]): string {
  return events
    .map(({ event, appointmentId }) => [event ?? '?', appointmentId ?? '?'].join('/'))
    .join(', ');
}
