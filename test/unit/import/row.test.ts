import { describe, expect, it } from '@jest/globals';
import { estimateSize } from '../../../claire/import/stages';
import { appointment } from './appointments';

const endless = Number.MAX_SAFE_INTEGER;

describe('the size of an appointment', () => {
  it.each([
    ['an ordinary one', appointment(1)],
    ['one with long remarks', appointment(1, { remarks: 'noise '.repeat(10_000) })],
    ['one with much work', appointment(1, { interventions: Array(500).fill({ title: 'wash' }) })],
    ['one with long names of fields', appointment(1, { ['x'.repeat(5_000)]: true })],
    ['one with many numbers', appointment(1, { codes: Array(3_000).fill(1_234_567) })],
  ])('is about that of its JSON: %s', (_what, row) => {
    const json = JSON.stringify(row).length;

    expect(estimateSize(row)).toBeGreaterThan(0.9 * json);
    expect(estimateSize(row)).toBeLessThan(1.5 * json);
  });

  it('is not known where it holds itself', () => {
    const row: Record<string, unknown> = appointment(1);
    row.self = row;
    const list: unknown[] = [];
    list.push(list);

    expect([estimateSize(row), estimateSize(list)]).toEqual([undefined, undefined]);
  });

  it('is endless where it has more values than any real row', () => {
    expect(estimateSize(Array(40_000).fill({}))).toBeLessThan(endless);
    expect(estimateSize(Array(100_001).fill(1))).toBe(endless);
    expect(
      estimateSize(Object.fromEntries(Array.from({ length: 100_001 }, (_, at) => [at, 1]))),
    ).toBe(endless);
  });

  it('is not known where it is deeper than any', () => {
    const nested = (depth: number): unknown => (depth === 0 ? {} : { in: nested(depth - 1) });

    expect(estimateSize(nested(200))).toBeLessThan(endless);
    expect(estimateSize(nested(201))).toBeUndefined();
  });
});
