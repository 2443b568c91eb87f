import { firstNames, jobs, leaseCompanies, makes, surnames } from '../../sandbox/data/words';

type Row = Readonly<Record<string, string>>;

const day = 24 * 3600 * 1000;

/** What the demo of 0.1.0 imported, whose flow is kept as it was saved: a CSV file of `count` appointments, all of them tomorrow. */
export function tomorrowsFile(count: number, now = Date.now()): string {
  const rows = Array.from({ length: count }, (_, index) => spoilt(index, toRow(index, now)));
  const columns = Object.keys(toRow(0, now));
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(';'));
  return [columns.join(';'), ...lines].join('\r\n');
}

function toRow(index: number, now: number): Row {
  const nr = String(index + 1);
  const long = nr.padStart(4, '0');
  const { make, wmi, models } = at(makes, index);
  const quarter = index % 36;
  const time = `${two(7 + Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`;
  return {
    Afspraaknr: `DEMO-${nr}`,
    Werkorder: `WO-DEMO-${nr}`,
    Aangemaakt: `${formatDate(now)}T00:00:00Z`,
    Moment: `${formatDate(now + day)}T${time}:00Z`,
    Vestiging: String(11 + (index % 3)),
    Autonr: `CAR-${nr}`,
    VIN: `${wmi}ZZZ1KZAW00${long}`,
    Merk: make,
    Model: at(models, index),
    Kenteken: `${two(index % 100)}-DM-${long.slice(1)}`,
    Klantnr: `CUS-${nr}`,
    Voornaam: at(firstNames, index).name,
    Achternaam: at(surnames, index),
    Mobiel: `+3160000${long}`,
    ...findOwner(index),
    Werk: at(jobs, index).title,
  };
}

/** A lease company owns every second car: it answers offers, not the driver. */
function findOwner(index: number): Row {
  if (index % 2 === 1) return { Eigenaarnr: '', Eigenaar: '', Eigenaarmail: '' };
  const company = index / 2;
  return {
    Eigenaarnr: `LEASE-${String((company % leaseCompanies.length) + 1)}`,
    Eigenaar: at(leaseCompanies, company),
    Eigenaarmail: `fleet-${String((company % leaseCompanies.length) + 1)}@example.com`,
  };
}

/** What is wrong in real files: a VIN that was not typed, a day that does not exist, … */
const mistakes: readonly Row[] = [
  { VIN: '' },
  { Moment: '2026-02-30T08:00:00Z' },
  { Achternaam: '', Eigenaar: '' },
  { Vestiging: '99' },
];

/** Every 25th row has one. */
function spoilt(index: number, row: Row): Row {
  return index % 25 === 12 ? { ...row, ...at(mistakes, Math.floor(index / 25)) } : row;
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function formatDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
