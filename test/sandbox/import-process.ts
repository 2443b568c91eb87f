import { run } from '../../claire/import';
import { makeClient } from './our-client';

/** A process of its own: imports 1,000 rows, one batch after the other, and prints the outcomes. */
const [url = '', apiKey = ''] = process.argv.slice(2);

function* rows() {
  for (let at = 0; at < 1_000; at += 1) {
    yield {
      dms_nr: `A-${String(at)}`,
      wo_nr: `WO-${String(at)}`,
      dms_created_at: '2026-01-05T08:00:00Z',
      time_car_app: '2026-01-12T09:00:00Z',
      location_id: 11,
      car: { dms_nr: 'C-1', vin: 'WVWZZZ1KZAW000001', make: 'Volkswagen', model: 'Golf' },
      customer_driver: { dms_nr: 'P-1', surname: 'de Vries' },
    };
  }
}

async function importAll(): Promise<void> {
  for await (const { dms_nr, status } of run(rows(), makeClient({ url, apiKey }), {
    parallel: 1,
  })) {
    process.stdout.write(`${String(dms_nr)} ${status}\n`);
  }
}

void importAll();
