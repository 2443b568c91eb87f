import { netherlands } from './countries/netherlands';
import type { Columns } from './csv';
import { checkedInDays } from './sample-files';
import { makeVisits, type Visit } from './visit';
import { clock, toParts, type WallTime } from './wall-time';

export const databasePath = 'examples/data/dms-database.sql';

/** Not those of the other files: all may be imported into one Claire. */
const firstNumber = 600_001;
const appointments = 220;

/** A column of the DMS's table: its type, and how a row has it in SQL. */
const columns: Columns<Visit, readonly [type: string, value: string]> = {
  afspraaknr: ({ number }) => ['text', text(number)],
  werkorder: ({ workOrder }) => ['text', text(workOrder)],
  aangemaakt_op: ({ createdAt }) => ['timestamp', text(moment(createdAt))],
  datum: ({ at }) => ['timestamp', text(moment(at))],
  vestiging: ({ workshop }) => ['integer', workshop.id],
  klant_wacht: ({ isWaiting }) => ['boolean', optional(isWaiting, String)],
  autonr: ({ car }) => ['text', text(car.number)],
  kenteken: ({ car }) => ['text', text(car.plate)],
  chassisnummer: ({ car }) => ['text', text(car.vin)],
  merk: ({ car }) => ['text', text(car.make)],
  model: ({ car }) => ['text', text(car.model)],
  km_stand: ({ car }) => ['integer', optional(car.kilometres, String)],
  apk_datum: ({ car }) => ['date', optional(car.inspectionDue, (due) => text(date(due)))],
  klantnr: ({ driver }) => ['text', text(driver.number)],
  aanhef: ({ driver }) => ['text', text(driver.title)],
  voornaam: ({ driver }) => ['text', text(driver.firstName)],
  achternaam: ({ driver }) => ['text', text(driver.surname)],
  e_mail: ({ driver }) => ['text', text(driver.email)],
  mobiel: ({ driver }) => ['text', text(driver.mobile)],
  postcode: ({ driver }) => ['text', text(driver.postcode)],
  woonplaats: ({ driver }) => ['text', text(driver.place)],
  bewerkingscode: ({ jobs: [job] }) => ['text', text(job.code)],
  omschrijving: ({ jobs: [job] }) => ['text', text(job.title)],
  prijs: ({ jobs: [job] }) => ['numeric(9,2)', job.price.toFixed(2)],
};

/** Of these the view has the text: what reads a database takes them for its own time zone. */
const asText: Readonly<Record<string, string>> = {
  aangemaakt_op: 'YYYY-MM-DD HH24:MI',
  datum: 'YYYY-MM-DD HH24:MI',
  apk_datum: 'YYYY-MM-DD',
};

/** A DMS's database in PostgreSQL: its table with rows, and a view of them for Claire. */
export function makeDatabase(): string {
  const rows = [
    ...makeVisits(netherlands, { count: appointments, ...checkedInDays, firstNumber }),
  ].map((visit) => Object.values(columns).map((cell) => cell(visit)));
  const names = Object.keys(columns);
  const types = names.map((name, index) => `  ${name} ${rows[0]?.[index]?.[0] ?? 'text'}`);
  const values = rows.map((row) => `(${row.map(([, value]) => value).join(', ')})`);
  const view = names.map((name) => `  ${viewed(name)}`);
  return [
    `CREATE TABLE werkplaatsafspraken (\n${types.join(',\n')}\n);`,
    `INSERT INTO werkplaatsafspraken VALUES\n${values.join(',\n')};`,
    `CREATE VIEW appointments_for_claire AS SELECT\n${view.join(',\n')}\nFROM werkplaatsafspraken;\n`,
  ].join('\n\n');
}

function viewed(name: string): string {
  const form = asText[name];
  return form === undefined ? name : `to_char(${name}, '${form}') AS ${name}`;
}

function text(value: string): string {
  return value === '' ? 'NULL' : `'${value.replaceAll("'", "''")}'`;
}

function optional<Value>(value: Value | undefined, write: (value: Value) => string): string {
  return value === undefined ? 'NULL' : write(value);
}

function date(time: WallTime): string {
  const { year, month, date: at } = toParts(time);
  return [year, month, at].join('-');
}

function moment(time: WallTime): string {
  return `${date(time)} ${clock(time)}`;
}
