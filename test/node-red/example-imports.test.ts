import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runSql, startPostgres } from '../../tools/lab/postgres';
import { firstLoadLines } from '../first-load';
import { root } from '../package/packed';
import { inject, said } from './example-lab';
import { withMail } from './example-mail-lab';

const data = path.join(root, 'examples', 'data');
const example = withMail();
const { lab, mailTo } = example;

/** Where this Node-RED looks for it. */
const csv = () => path.join(lab.nodeRed.userFolder, 'appointments.csv');
const service = () => path.join(lab.nodeRed.userFolder, 'service.conf');

async function run(name: string, start: string): Promise<void> {
  await example.deploy(name);
  await inject(lab, start);
}

const atClaire = (start: string) =>
  lab.claire.appointments().filter(({ dms_number: number }) => number.startsWith(start));

const readTime = (workOrder: string) =>
  lab.claire.appointments().find(({ workorder_number: order }) => order === workOrder)
    ?.time_car_app;

describe('a dealer’s own file, database and first load', () => {
  it('goes in each night, and the reception gets the bad rows', async () => {
    const lines = readFileSync(path.join(data, 'dutch-dms.csv'), 'utf8').split('\n');
    const bad = lines[2]?.replace(';30-11-2026', ';31-11-2026') ?? '';
    writeFileSync(csv(), [...lines.slice(0, 2), bad, ...lines.slice(3)].join('\n'));
    await run('Nightly import', 'nightly-night');

    const { subject, text } = await mailTo('reception@example.com');
    expect(subject).toBe('Nightly import: appointments that were not imported');
    expect(text.match(/^Appointment .*$/gm)).toEqual([
      expect.stringMatching(/^Appointment 26100002, work order 00100002: .*'31-11-2026/),
    ]);
    expect(atClaire('261')).toHaveLength(249);
    expect(readTime('00100001')).toBe('2026-11-30T07:30:00+01:00');
    expect(example.mail.received).toHaveLength(1);
  });

  it.each([
    ['Nightly import', 'nightly-night'],
    ['Nightly differences', 'differ-start'],
    ['First load', 'first-start'],
  ])('is missing, and IT is told by %s', async (name, start) => {
    rmSync(csv(), { force: true });
    await run(name, start);
    const { subject, text } = await mailTo('it@example.com');

    expect(subject).toBe(`Node-RED, ${name}: stopped`);
    expect(text).toContain('appointments.csv');
  });

  it('is asked of PostgreSQL, and the reception gets bad rows when they are others', async () => {
    const postgres = await startPostgres();
    try {
      await runSql(postgres, path.join(data, 'dms-database.sql'));
      const { port, user, password, database } = postgres;
      const entries = { host: '127.0.0.1', port, user, password, dbname: database };
      const settings = Object.entries(entries).map(([key, value]) => `${key}=${String(value)}`);
      writeFileSync(service(), ['[dms]', ...settings].join('\n'));
      await run('Database rows', 'rows-start');

      expect(await said(lab, 'Outcomes')).toHaveLength(220);
      expect(atClaire('266')).toHaveLength(220);
      expect(readTime('00600001')).toBe('2026-11-30T07:00:00+01:00');

      const ask = async (change: string) => {
        writeFileSync(csv(), `UPDATE werkplaatsafspraken SET vestiging = 99 WHERE ${change}`);
        await runSql(postgres, csv());
        await inject(lab, 'rows-start');
        await said(lab, 'Outcomes');
      };
      await ask("afspraaknr = '26600001'");
      await ask("afspraaknr = '26600001'");
      await ask("afspraaknr = '26600002'");
      const { to } = await example.mail.next(({ text }) => text.includes('Appointment 26600002'));

      expect(to).toEqual(['reception@example.com']);
      expect(example.mail.received).toHaveLength(2);
    } finally {
      await postgres.stop();
    }
  });

  it('is in no PostgreSQL that answers, and IT is told once an hour', async () => {
    writeFileSync(service(), '[dms]\nhost=/nowhere');
    await run('Database rows', 'rows-start');
    await said(lab, 'Outcomes');
    const { subject, text } = await mailTo('it@example.com');
    await inject(lab, 'rows-start');
    await said(lab, 'Outcomes');
    rmSync(csv(), { force: true });
    await run('Nightly import', 'nightly-night');
    await example.mail.next((one) => one.subject.includes('Nightly import'));

    expect(subject).toBe('Node-RED, Database rows: the query was refused');
    expect(text).toContain('/nowhere');
    expect(example.mail.received).toHaveLength(2);
  });

  it('is compared with Claire each night, and nothing is changed', async () => {
    copyFileSync(path.join(data, 'french-dms.csv'), csv());
    await run('Nightly import', 'nightly-night');
    expect(await said(lab, 'Outcomes')).toHaveLength(220);
    const lines = readFileSync(csv(), 'utf8').split('\r\n');
    const moved = lines[1]?.replace(';10h15;', ';10h45;') ?? '';
    const bad = lines[3]?.replace(/;[^;]*;Toyota;/, ';;Toyota;') ?? '';
    writeFileSync(csv(), [lines[0], moved, bad, ...lines.slice(4)].join('\r\n'));
    const before = lab.claire.requests().length;
    await run('Nightly differences', 'differ-start');

    const about = (kind: string) =>
      example.mail.next(({ subject }) => subject === `DMS and Claire: ${kind}`);
    const reports = await Promise.all(['only at Claire', 'changed', 'not compared'].map(about));
    const found = reports.map(({ text }) => text.match(/^.*(?: 005|^Row ).*$/gm));
    expect(found).toEqual([
      ['Work order 00500002, location 13, 2026-11-30'],
      [expect.stringMatching(/^Work order 00500001; time_car_app: .*10:45:00.*DMS, .*10:15:00/)],
      [expect.stringMatching(/^Row 2 .*\(column N° de série\) is required$/)],
    ]);
    expect(new Set(reports.flatMap(({ to }) => to))).toEqual(new Set(['reception@example.com']));
    const writes = lab.claire
      .requests()
      .slice(before)
      .map(({ path: at }) => at);
    expect(writes.filter((at) => at.endsWith('import'))).toEqual([]);
  });

  it('is loaded at once, 2,000 rows', async () => {
    const lines = [...firstLoadLines()].slice(0, 2_001);
    lines[1_234] = lines[1_234]?.replace(/;\d\d-\d\d-\d{4} /g, ';30-02-2027 ') ?? '';
    writeFileSync(csv(), lines.join(''));
    await run('First load', 'first-start');

    const { text } = await mailTo('reception@example.com');
    expect(text.match(/^Appointment .*$/gm)).toEqual([
      expect.stringMatching(/^Appointment 26801234, .*'30-02-2027/),
    ]);
    expect(atClaire('268')).toHaveLength(1_999);
  });
});
