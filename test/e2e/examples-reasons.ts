import { beforeAll, expect, it } from '@jest/globals';
import { demoUploadKey } from '../../tools/lab/n8n/workflow';
import type { Mail } from '../../tools/lab/receivers';
import { eventually } from './eventually';
import type { Example, Given } from './examples-lab';
import { row } from './import-rows';

export function reasonsExample(given: Given): void {
  given.story('Import and reasons', () => {
    let flow: Example;
    let report: Mail;

    const rest = () => given.lab().n8n.rest;
    const noted = async () => {
      const rows = await rest().dataTableRows('claire import');
      return rows.map(({ wo_nr: wo, status }) => `${String(wo)} ${String(status)}`).sort();
    };

    beforeAll(async () => {
      // Nobody can wait ten minutes in a test; long enough for four results to come.
      flow = await given.published('import-and-reasons.json', { minutes: '0.25' });
    });

    it('takes appointments from nobody without the key', async () => {
      const answer = await fetch(flow.url('Appointments from the DMS'), { method: 'POST' });
      expect(answer.status).toBe(403);
    });

    it('notes the result of each row that Claire reports, in Claire’s own words', async () => {
      const rows = [1, 2, 3, 4, 5, 7].map((number) =>
        row(number, { dms_nr: `REASON-${String(number)}`, wo_nr: `WO-REASON-${String(number)}` }),
      );
      rows[3] = { ...rows[3], time_car_app: 46_350 };
      // Two appointments of one location, so that a result may be of either.
      rows[5] = { ...rows[5], wo_nr: 'WO-REASON-5' };
      const answer = await fetch(flow.url('Appointments from the DMS'), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [demoUploadKey.name]: demoUploadKey.value,
        },
        body: JSON.stringify({ appointments: rows }),
      });
      expect(answer.status).toBe(200);

      await eventually(async () => {
        expect(await noted()).toEqual([
          'WO-REASON-1 imported',
          'WO-REASON-2 failed',
          'WO-REASON-3 queued',
          'WO-REASON-4 invalid',
          'WO-REASON-5 queued',
          'WO-REASON-5 queued',
        ]);
      });
    });

    it('reports after a while what is not there, the row without a result among them', async () => {
      report = await given.mailTo('imports@example.com');

      expect(report.subject).toBe('3 of 6 appointments are not imported');
      expect(report.text.split('\n\n').slice(1)).toEqual([
        expect.stringMatching(
          /^Work order WO-REASON-2, location \d+, failed: .*The VIN is known elsewhere$/,
        ),
        expect.stringMatching(/^Work order WO-REASON-3, location \d+, unconfirmed: ./),
        expect.stringMatching(
          /^Work order WO-REASON-4, location \d+, invalid: .*spreadsheets store dates as numbers/,
        ),
      ]);
      expect(await noted()).toContain('WO-REASON-3 unconfirmed');
    });
  });
}
