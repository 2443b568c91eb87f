import { describe, expect, it } from '@jest/globals';
import { run } from '../../../claire/import';
import { ProblemCounts, summarizeProblems } from '../../../claire/import/outcome';
import { phrase, toProblem } from '../../../claire/problems';
import { all } from './appointments';
import { queueingClaire } from './queueing-claire';
import { dmsRow } from './rows/dms-rows';

const summarize = async (rows: readonly unknown[], settings: object) =>
  summarizeProblems(
    await all(
      run(rows, queueingClaire(), { rows: { source: 'columns', locationBy: 'id', ...settings } }),
    ),
  );

const row = (fields: Readonly<Record<string, unknown>> = {}) =>
  dmsRow({ Vestiging: '12', Kilometerstand: '', ...fields });

describe('a summary of the problems', () => {
  it('has one line for each cause, the most frequent first', async () => {
    const unsure = { Aangemaakt: '2026-11-05', Datum: '05-11-2026' };
    const rows = [
      ...Array.from({ length: 38 }, (_, at) => row({ ...unsure, Afspraaknr: String(at) })),
    ];

    expect(await summarize(rows, {})).toBe('38 invalid: 38 × Date Order is needed (Datum)');
    expect(await summarize([row({ Chassisnummer: '' }), row()], { dateOrder: 'dayFirst' })).toBe(
      '1 invalid: 1 × Car: VIN is missing (Chassisnummer)',
    );
  });

  it('counts the values that were left out', async () => {
    const rows = ['veel', 'weinig'].map((Kilometerstand) => row({ Kilometerstand }));

    expect(await summarize(rows, { dateOrder: 'dayFirst' })).toBe(
      '2 with warnings: 2 × Mileage cannot be read (Kilometerstand)',
    );
  });

  it('names the cause of most that is invalid', () => {
    const counts = new ProblemCounts();
    const add = (label: string): void => {
      const problem = { ...toProblem(phrase('required'), `car.${label.toLowerCase()}`), label };
      counts.add({ status: 'invalid', error: { problems: [problem] } });
    };

    expect(counts.describeMost()).toBe('');
    for (const label of ['Model', 'VIN', 'VIN']) add(label);
    expect(counts.describeMost()).toBe('2 × Car: VIN is missing');
  });

  it('is empty without any, and shows five causes', () => {
    const problems = Array.from({ length: 200 }, (_, at) => ({
      ...toProblem(phrase('required'), `field_${String(at)}`),
    }));

    expect(summarizeProblems([{ status: 'queued' }])).toBe('');
    expect(summarizeProblems([{ status: 'invalid', error: { problems } }])).toMatch(
      /^1 invalid: 1 × field_0 is missing, .* and 95 more$/,
    );
  });
});
