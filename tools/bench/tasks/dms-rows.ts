import Papa from 'papaparse';
import { readRows } from '../../../claire/import';
import { read } from '../../../claire/import/check';
import { createTimeReader } from '../../../nodes/Claire/actions/moments';
import { appointmentRow } from '../rows';
import { alternately, once } from '../sampling';
import { atMostMore, type Comparison, forInformation, type Task } from '../task';

const rows = 100_000;

export const dmsRows: Task = {
  name: 'dms-rows',
  line: 'none',
  about:
    'Reading 100,000 rows of a DMS (22 columns, Dutch dates and numbers, locations by name) beside the check alone of as many appointments in Claire’s form; and beside papaparse, which splits the same rows from their file.',
  async measure({ maxRows, runs }) {
    const count = Math.min(rows, maxRows);
    const file = Papa.unparse([...listRows(count)]);
    const sides = {
      ours: () => microsecondsARow(count, readAll),
      theirs: () => microsecondsARow(count, checkAll),
      papaparse: () => microsecondsARow(count, (wanted) => splitAll(file, wanted)),
    };
    await alternately(sides, once); // Compiled by then.
    return { comparisons: compareSides(await alternately(sides, { runs, seconds: 20 }), count) };
  },
};

type Sides = Readonly<Record<'ours' | 'theirs' | 'papaparse', readonly number[]>>;

function compareSides({ ours, theirs, papaparse }: Sides, count: number): Comparison[] {
  const common = { unit: 'µs of processor time a row', ours, better: 'less' } as const;
  return [
    {
      ...common,
      task: `dms-rows: ${String(count)} rows`,
      rival: 'the check alone',
      theirs,
      target: {
        ...atMostMore(15, 'µs'),
        tried:
          'values are put by assignment, and a run remembers its latest dates and numbers; the rest is flat',
      },
    },
    {
      ...common,
      task: `dms-rows: ${String(count)} rows, beside splitting their file`,
      rival: 'papaparse',
      theirs: papaparse,
      target: forInformation('papaparse splits text, and reads no date, number or location'),
    },
  ];
}

async function microsecondsARow(
  count: number,
  work: (count: number) => Promise<number>,
): Promise<number> {
  const started = process.cpuUsage();
  const good = await work(count);
  const { user, system } = process.cpuUsage(started);
  if (good !== count) throw new Error('A good row was not read, so its time says nothing.');
  return (user + system) / count;
}

async function readAll(count: number): Promise<number> {
  let good = 0;
  const reading = {
    settings: {
      source: 'columns',
      dateOrder: 'dayFirst',
      decimals: 'comma',
      locationBy: 'name',
    } as const,
    times: createTimeReader('Europe/Amsterdam'),
    locations: () => Promise.resolve([{ id: 12, name: 'Amersfoort' }]),
  };
  for await (const { appointment } of readRows(listRows(count), reading)) {
    if (appointment !== undefined) good += 1;
  }
  return good;
}

function checkAll(count: number): Promise<number> {
  let good = 0;
  for (let number = 0; number < count; number += 1) {
    if (read(appointmentRow(number)).problems === undefined) good += 1;
  }
  return Promise.resolve(good);
}

function splitAll(file: string, count: number): Promise<number> {
  const { data } = Papa.parse<Record<string, string>>(file, { header: true });
  return Promise.resolve(data.slice(0, count).filter(({ Afspraaknr }) => Afspraaknr).length);
}

function* listRows(count: number) {
  for (let number = 0; number < count; number += 1) yield dmsRow(number);
}

function dmsRow(number: number) {
  return {
    Afspraaknr: `A-${String(number)}`,
    Werkordernr: `W-${String(number)}`,
    Aangemaakt: '20-11-2026 9:00',
    Datum: `${String(1 + (number % 28))}-11-2026`,
    Tijd: `8:${String(10 + (number % 50))}`,
    Vestiging: 'Amersfoort',
    Chassisnummer: 'WVWZZZ1KZ6W000001',
    Voertuignummer: `000${String(number)}`,
    Merk: 'Volkswagen',
    Model: 'Golf',
    Kenteken: '00-AB-12',
    Klantnr: `00${String(number % 5000)}`,
    Achternaam: 'Jansen',
    Voornaam: 'Jan',
    Postcode: '3811 AB',
    Plaats: 'Amersfoort',
    Telefoon: '033-1234567',
    'E-mail': 'j.jansen@example.org',
    Kilometerstand: '12.500 km',
    Omschrijving: 'Grote beurt',
    'Kleur bekleding': 'rood',
    Wacht: 'ja',
  };
}
