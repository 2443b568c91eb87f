import { describe, expect, it } from '@jest/globals';
import { type ColumnReport, type RowReading, readRows } from '../../../../claire/import';
import { appointment } from '../appointments';
import { locations } from './dms-rows';

/** A source of three rows, which may break, and what became of it. */
function source({ breaks = false, isLater = false } = {}) {
  const state = { taken: 0, closed: 0 };
  const next = () => {
    if (breaks && state.taken === 2) throw new Error('The file ends');
    if (state.taken === 3) return { done: true as const, value: undefined };
    state.taken += 1;
    return { done: false as const, value: appointment(state.taken) };
  };
  const close = () => ((state.closed += 1), { done: true as const, value: undefined });
  const iterator = { next, return: close };
  const later = {
    next: () => Promise.resolve().then(next),
    return: () => Promise.resolve(close()),
  };
  const rows = isLater
    ? { [Symbol.asyncIterator]: () => later }
    : { [Symbol.iterator]: () => iterator };
  return { rows, state };
}

function reading(settings: RowReading['settings'] = {}) {
  const reports: ColumnReport[] = [];
  const options: RowReading = {
    settings,
    locations: () => Promise.resolve(locations),
    onColumns: (report) => reports.push(report),
  };
  return { reports, options };
}

const ways = [
  ['a list', {}, {}],
  ['a list whose locations are looked up', {}, { locationBy: 'name' }],
  ['a stream', { isLater: true }, {}],
] as const;

describe.each(ways)('rows of %s', (_name, kind, settings) => {
  it('are all read, and their source is not closed behind its end', async () => {
    const { rows, state } = source(kind);
    const { reports, options } = reading(settings);
    const given: unknown[] = [];

    for await (const row of readRows(rows, options)) given.push(row.given);

    expect(given).toEqual([1, 2, 3].map((number) => appointment(number)));
    expect(state).toEqual({ taken: 3, closed: 0 });
    expect(reports.map(({ rows: count }) => count)).toEqual([3]);
  });

  it('come one by one, and close their source when they are left', async () => {
    const { rows, state } = source(kind);
    const { reports, options } = reading(settings);

    for await (const row of readRows(rows, options)) {
      expect([row.given, state.taken]).toEqual([appointment(1), 1]);
      break;
    }

    expect(state).toEqual({ taken: 1, closed: 1 });
    expect(reports.map(({ rows: count }) => count)).toEqual([1]);
  });

  it('come before the error of their source, with their report', async () => {
    const { rows, state } = source({ ...kind, breaks: true });
    const { reports, options } = reading({ ...settings, groupRows: true });
    const numbers: unknown[] = [];
    const read = async (): Promise<void> => {
      for await (const row of readRows(rows, options)) numbers.push(row.rows);
    };

    await expect(read()).rejects.toThrow('The file ends');

    expect(numbers).toEqual([[0], [1]]);
    expect(state.closed).toBe(0);
    expect(reports.map(({ rows: count }) => count)).toEqual([2]);
  });
});
