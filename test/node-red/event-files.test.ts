import fs, {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { event, EventsLab, its } from './events-lab';

const lab = new EventsLab();

describe('the files of events that a process leaves', () => {
  it('are told in the order in which they came', async () => {
    const process = lab.open();
    const events = Array.from({ length: 20 }, (_none, index) => event(index + 1));
    for (const one of events) {
      process.store('trigger', its, one);
      await lab.clock.advance(1);
    }

    expect(lab.open().take('trigger', its)).toEqual(events);
  });

  it('can be read by their owner only', () => {
    lab.store(event());

    expect(statSync(lab.folder).mode & 0o077).toBe(0);
    for (const name of readdirSync(lab.folder)) {
      expect(statSync(path.join(lab.folder, name)).mode & 0o077).toBe(0);
    }
  });

  it('leave no file open', () => {
    const before = nextDescriptor();
    lab.store(...Array.from({ length: 50 }, (_none, index) => event(index + 1)));

    expect(nextDescriptor() - before).toBeLessThan(50);
  });

  it('are named and let go where their file was changed', () => {
    lab.store(event(7));
    const [name = ''] = readdirSync(lab.folder);
    const file = path.join(lab.folder, name);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/"encrypted":"..../, '"encrypted":"AAAA'),
    );

    const next = lab.open();
    expect(next.take('trigger', its)).toEqual([]);
    next.dropRest();

    expect(lab.said).toEqual(['eventsDropped trigger: 4/7']);
  });

  it('are told though their file cannot be removed, which the log says', () => {
    lab.store(event(7));
    const next = lab.open();
    const [taken] = next.take('trigger', its);
    const [name = ''] = readdirSync(lab.folder);
    rmSync(path.join(lab.folder, name));
    mkdirSync(path.join(lab.folder, name));

    expect(taken && next.claim('trigger', taken)).toBe(true);
    expect(lab.said).toEqual(['eventsNotStored trigger: 4/7']);
  });

  it('leave a copy of their file alone that somebody made under another name', () => {
    lab.store(event(7));
    const [name = ''] = readdirSync(lab.folder);
    copyFileSync(path.join(lab.folder, name), path.join(lab.folder, `${name}.bak`));

    lab.open().dropRest();

    expect(lab.said).toEqual(['eventsDropped trigger: 4/7']);
    expect(readdirSync(lab.folder)).toEqual([`${name}.bak`]);
  });

  it('leave no file behind where the disk is full', () => {
    const { writeFileSync: write } = fs;
    const writeNothing = () => {
      throw new Error('ENOSPC: no space left on device, write');
    };
    Object.assign(fs, { writeFileSync: writeNothing });
    try {
      lab.store(event(7), event(8));
    } finally {
      Object.assign(fs, { writeFileSync: write });
    }

    expect(readdirSync(lab.folder)).toEqual([]);
    expect(lab.reasons).toEqual([expect.stringContaining('ENOSPC')]);
  });

  it('are none where a file is half written, or not of ours', () => {
    lab.store(event());
    const [name = ''] = readdirSync(lab.folder);
    writeFileSync(path.join(lab.folder, name), '{"id":"trigger","acc');
    writeFileSync(path.join(lab.folder, 'notes.txt'), 'Mine');

    const next = lab.open();
    expect(next.take('trigger', its)).toEqual([]);
    next.dropRest();

    expect(lab.said).toEqual([]);
    expect(readdirSync(lab.folder)).toContain('notes.txt');
  });
});

/** The lowest that is free. */
function nextDescriptor(): number {
  const descriptor = openSync(lab.parent, 'r');
  closeSync(descriptor);
  return descriptor;
}
