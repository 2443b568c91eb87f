import fs, {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ClaireEvent } from '../../claire/webhooks';
import { UndeliveredEvents } from '../../node-red/runtime/webhooks/undelivered-events';
import { makeFolder } from '../temporary-folder';
import { VirtualClock } from '../unit/virtual-clock';
import { account, event } from './registrations-lab';

const its = account();

/** A user directory for each test, and the processes that store events in it. */
class EventsLab {
  parent = '';
  /** Of the events. */
  folder = '';
  said: string[] = [];
  /** Why, of each of these. */
  reasons: string[] = [];
  clock = new VirtualClock();

  constructor() {
    beforeEach(() => {
      this.parent = makeFolder();
      this.folder = path.join(this.parent, 'claire-events');
      this.said = [];
      this.reasons = [];
      this.clock = new VirtualClock();
    });
  }

  /** What a process knows of the events in that folder. */
  open(options: { folder?: string } = { folder: this.folder }): UndeliveredEvents {
    const warn = (key: string, { id, events, details }: Readonly<Record<string, string>>) => {
      this.said.push(`${key} ${String(id)}: ${String(events)}`);
      this.reasons.push(String(details));
    };
    return new UndeliveredEvents({ ...options, warn }, this.clock);
  }

  /** What is said by a process that has no trigger for them. */
  drop(options?: { folder: string }): string[] {
    const process = this.open(options);
    expect(process.take('trigger', its)).toEqual([]);
    process.dropRest(new Set());
    return this.said;
  }

  /** Of the first event. */
  findFile(): string {
    return path.join(this.folder, readdirSync(this.folder)[0] ?? '');
  }

  /** A process that ends with these events, each stored as it comes. */
  store(...events: readonly ClaireEvent[]): void {
    const process = this.open();
    for (const one of events) process.store('trigger', its, one);
  }
}

const lab = new EventsLab();

describe('events that a process leaves', () => {
  it('are there for the trigger and account that had them, until they are told', () => {
    lab.store(event(7), event(8));
    const next = lab.open();

    expect(next.take('other', its)).toEqual([]);
    expect(next.take('trigger', account('other'))).toEqual([]);
    const taken = next.take('trigger', its);

    expect(new Set(taken)).toEqual(new Set([event(7), event(8)]));
    expect(next.take('trigger', its)).toEqual([]);
    expect(lab.open().take('trigger', its)).toHaveLength(2);
    expect(taken.map((one) => next.claim('trigger', one))).toEqual([true, true]);
    expect(lab.open().take('trigger', its)).toEqual([]);
    expect(lab.said).toEqual([]);
  });

  it('are told by one of two processes that have the same user directory', () => {
    lab.store(event());
    const [one, other] = [lab.open(), lab.open()];
    const [mine, theirs] = [one, other].map((process) => process.take('trigger', its)[0]);
    if (mine === undefined || theirs === undefined) throw new Error('It was not taken');

    expect(one.claim('trigger', mine)).toBe(true);
    expect(other.claim('trigger', theirs)).toBe(false);
  });

  it('are stored at the stop of their flows, though nothing had to be waited for', () => {
    const process = lab.open();
    process.leave('trigger', its, [event()]);

    expect(lab.open().take('trigger', its)).toEqual([event()]);
    expect(process.take('other', its)).toEqual([]);
    expect(process.take('trigger', account('other'))).toEqual([]);
    expect(process.take('trigger', its)).toEqual([event()]);
    expect(process.take('trigger', its)).toEqual([]);
  });

  it.each([
    ['their trigger', 'other', its],
    ['their account', 'trigger', account('other')],
  ])('are named and let go when %s is not in the flows', (_what, id, other) => {
    lab.store(event(7));
    const next = lab.open();
    expect(next.take(id, other)).toEqual([]);

    next.dropRest(new Set());

    expect(lab.said).toEqual(['eventsDropped trigger: 4/7']);
    expect(readdirSync(lab.folder)).toEqual([]);
  });

  it('wait for a trigger that is in the flows and cannot start, until it is taken away', () => {
    lab.store(event(7));
    const next = lab.open();
    next.leave('trigger', its, [event(8)]);
    next.leave('other', its, [event(9)]);

    next.dropRest(new Set(['trigger']));

    expect(lab.said).toEqual(['eventsDropped other: 4/9']);
    expect(readdirSync(lab.folder)).toHaveLength(2);
    expect(next.take('trigger', its)).toHaveLength(2);
    next.dropRest(new Set());
    expect(lab.said).toHaveLength(1);
  });

  it('start no flow in a copy of the user directory, which says so', () => {
    lab.store(event());
    const copy = path.join(lab.parent, 'copy');
    mkdirSync(copy);
    copyFileSync(lab.findFile(), path.join(copy, path.basename(lab.findFile())));

    expect(lab.drop({ folder: copy })).toEqual(['eventsDropped trigger: 4/7']);
    expect(lab.open().take('trigger', its)).toHaveLength(1);
  });
});

describe('events that cannot be stored', () => {
  it('are named once, by their numbers and with the reason, when none takes them, too', () => {
    const process = lab.open({});
    process.dropRest(new Set());
    expect(lab.said).toEqual([]);
    process.leave('one', its, [event(7), event(8)]);
    process.leave('other', its, [{ ...event(), event: null, appointmentId: null }]);
    expect(lab.said).toEqual(['eventsNotStored one: 4/7, 4/8', 'eventsNotStored other: ?/?']);
    expect(new Set(lab.reasons)).toEqual(new Set(['Nothing may be stored.']));
    lab.said = [];

    process.dropRest(new Set());
    process.dropRest(new Set());

    expect(lab.said).toEqual(['eventsDropped one: 4/7, 4/8', 'eventsDropped other: ?/?']);
  });

  it.each([
    ['where nothing may be', () => lab.open({})],
    [
      'where the user directory is gone',
      () => lab.open({ folder: path.join(lab.parent, 'gone', 'claire-events') }),
    ],
  ])('%s: are told in this process, and named once and at the stop', (_what, start) => {
    const process = start();
    const events = [event(7), event(8)];
    for (const one of events) process.store('trigger', its, one);
    process.leave('trigger', its, events);

    const first = 'eventsNotStored trigger: 4/7';
    expect(lab.said).toEqual([first, `${first}, 4/8`]);
    expect(process.take('trigger', its)).toEqual(events);
    expect(events.every((one) => process.claim('trigger', one))).toBe(true);
  });

  it('are those beyond the thousandth', () => {
    const events = Array.from({ length: 1001 }, (_none, index) => event(index + 1));
    lab.store(...events);

    expect(lab.said).toEqual(['eventsNotStored trigger: 4/1001']);
    const next = lab.open();
    const [first] = next.take('trigger', its);
    next.store('trigger', its, event(1002));
    expect(lab.said).toContain('eventsNotStored trigger: 4/1002');
    if (first !== undefined) next.claim('trigger', first);
    next.store('trigger', its, event(1003));
    expect(lab.said).toHaveLength(2);
    expect(readdirSync(lab.folder)).toHaveLength(1000);
  });

  it('are those beyond ten megabytes', () => {
    const text = 'x'.repeat(4_000_000);
    lab.store(event(7, text), event(8, text));

    expect(lab.said).toEqual(['eventsNotStored trigger: 4/8']);
    expect(lab.open().take('trigger', its)).toHaveLength(1);
  });
});

describe('the files of events that a process leaves', () => {
  it.each([
    ['is set back', -3_600_000],
    ['began in 1970', 0],
    ['is ahead of a foreign file', 3_600_000],
  ])('are told in the order in which they came, though the clock %s', (_what, forward) => {
    const events = Array.from({ length: 20 }, (_none, index) => event(index + 1));
    const now = lab.clock.now();
    mkdirSync(lab.folder);
    if (forward === 0) lab.clock.setForward(61_000 - now);
    if (forward > 0) writeFileSync(path.join(lab.folder, '99999999999999999999.json'), '{}');
    lab.store(...events.slice(0, 10));
    lab.clock.setForward(forward === 0 ? now - 61_000 : forward);
    lab.store(...events.slice(10));

    expect(lab.open().take('trigger', its)).toEqual(events);
  });

  it('are named where somebody emptied the folder before they are told', () => {
    const process = lab.open();
    const lost = event(7);
    process.store('trigger', its, lost);
    fs.rmSync(lab.folder, { recursive: true });

    expect(process.claim('trigger', lost)).toBe(false);
    expect(lab.said).toEqual(['eventsGone trigger: 4/7']);
  });

  it('can be read by their owner only, and hold no more than numbers that can be read', () => {
    lab.store(event(7, 'the key of a page'));

    expect(statSync(lab.folder).mode & 0o077).toBe(0);
    expect(statSync(lab.findFile()).mode & 0o077).toBe(0);
    const stored = readFileSync(lab.findFile(), 'utf8');
    expect(stored).toMatch(/"appointmentId":7(?!.*the key of a page)/s);
    expect(stored).not.toContain('WO-7');
  });

  it('leave no file open', () => {
    const before = nextDescriptor();
    lab.store(...Array.from({ length: 50 }, (_none, index) => event(index + 1)));

    expect(nextDescriptor() - before).toBeLessThan(50);
  });

  it('are named and let go where their file was changed', () => {
    lab.store(event(7));
    const stored = readFileSync(lab.findFile(), 'utf8');
    writeFileSync(lab.findFile(), stored.replace(/"encrypted":"..../, '"encrypted":"AAAA'));

    expect(lab.drop()).toEqual(['eventsDropped trigger: 4/7']);
  });

  it.each([
    ['the disk turns read-only: after the next start', ['unlinkSync', 'openSync'], false],
    ['only the folder may not be written to: now', ['unlinkSync'], true],
  ] as const)('are told once where %s', (_what, failing, isNow) => {
    lab.store(event(7));
    const process = lab.open();
    const [taken = event()] = process.take('trigger', its);
    const spies = failing.map((name) =>
      jest.spyOn(fs, name).mockImplementation(() => {
        throw new Error('EROFS: read-only file system');
      }),
    );
    expect(process.claim('trigger', taken)).toBe(isNow);
    for (const spy of spies) spy.mockRestore();

    expect(lab.said).toEqual(isNow ? [] : ['eventsKept trigger: 4/7']);
    const later = lab.open();
    const again = later.take('trigger', its);
    expect(again.map((one) => later.claim('trigger', one))).toEqual(isNow ? [] : [true]);
  });

  it('leave a copy of their file alone that somebody made under another name', () => {
    lab.store(event(7));
    copyFileSync(lab.findFile(), `${lab.findFile()}.bak`);

    lab.open().dropRest(new Set());

    expect(lab.said).toEqual(['eventsDropped trigger: 4/7']);
    expect(readdirSync(lab.folder)).toEqual([expect.stringMatching(/\.bak$/)]);
  });

  it('leave no file behind where the disk is full', () => {
    const write = jest.spyOn(fs, 'writeFileSync').mockImplementation(() => {
      throw new Error('ENOSPC: no space left on device, write');
    });
    lab.store(event(7), event(8));
    write.mockRestore();

    expect(readdirSync(lab.folder)).toEqual([]);
    expect(lab.reasons).toEqual([expect.stringContaining('ENOSPC')]);
  });

  it('are not read through a symbolic link, and what it leads to stays', () => {
    lab.store(event(7), event(8));
    const outside = path.join(lab.parent, 'outside');
    const next = lab.open();
    const [one] = next.take('trigger', its);
    mkdirSync(outside);
    for (const name of readdirSync(lab.folder)) {
      renameSync(path.join(lab.folder, name), path.join(outside, name));
      symlinkSync(path.join(outside, name), path.join(lab.folder, name));
    }

    expect(lab.drop()).toEqual([]);
    if (one !== undefined) next.claim('trigger', one);
    expect(readdirSync(lab.folder)).toHaveLength(1);
    expect(readdirSync(outside)).toHaveLength(2);
  });

  it('are none where a file is half written, or not of ours', () => {
    lab.store(event());
    writeFileSync(lab.findFile(), '{"id":"trigger","acc');
    writeFileSync(path.join(lab.folder, 'notes.txt'), 'Mine');

    expect(lab.drop()).toEqual([]);
    expect(readdirSync(lab.folder)).toContain('notes.txt');
  });
});

/** The lowest that is free. */
function nextDescriptor(): number {
  const descriptor = openSync(lab.parent, 'r');
  closeSync(descriptor);
  return descriptor;
}
