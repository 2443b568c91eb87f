import { describe, expect, it } from '@jest/globals';
import type { RowSettings } from '../../../../claire/import';
import { dmsRow, readAll } from './dms-rows';

type JobLines = RowSettings['jobLines'];

const brakes = { Omschrijving: 'Remmen' };
const blank = Object.fromEntries(Object.keys(dmsRow()).map((column) => [column, '']));

async function read(jobLines: JobLines, rows: readonly unknown[]) {
  const all = await readAll(rows, { settings: { source: 'columns', jobLines } });
  const titles = all.read.map(({ appointment }) =>
    appointment?.interventions?.map(({ title }) => title),
  );
  return { ...all, titles, codes: all.hints.map(({ code }) => code) };
}

describe('rows that are jobs of one appointment', () => {
  it.each([
    ['as they differ in their work alone', dmsRow(brakes)],
    ['as all else is blank', { ...blank, ...brakes }],
  ])('are grouped, %s, and it is told', async (_, second) => {
    const { titles, codes } = await read('group', [dmsRow(), second]);

    expect(titles).toEqual([['Grote beurt', 'Remmen']]);
    expect(codes).toContain('jobLinesGrouped');
  });

  it('are asked about where more rows may follow, and nothing is sent', async () => {
    const { told } = await read('ask', [dmsRow(), dmsRow(brakes)]);

    expect(told).toHaveLength(2);
    expect(told[0]).toContain('rows 1 and 2 are jobs of one appointment, and the later would');
  });

  it.each([
    ['another time', { Tijd: '9:30', ...brakes }],
    ['another number', { Afspraaknr: '0013', ...brakes }],
    ['the same work', {}],
    ['no number', { Afspraaknr: '', ...brakes }],
  ])('are none with %s', async (_, fields) => {
    const { codes, read: rows } = await read('group', [dmsRow(), dmsRow(fields)]);

    expect(codes).not.toContain('jobLinesGrouped');
    expect(rows).toHaveLength(2);
  });
});
