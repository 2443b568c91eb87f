import type { Sandbox } from '../../sandbox';

/** An appointment that Claire takes, as the workflows of bench/workflows make them. */
export function appointmentRow(number: number, cars = 1000) {
  return {
    location_id: 12,
    dms_nr: `BENCH-${String(number)}`,
    wo_nr: `BENCH-WO-${String(number)}`,
    dms_created_at: '2026-11-20T09:00:00+01:00',
    time_car_app: '2026-11-25T08:30:00+01:00',
    car: {
      dms_nr: `C-${String(number)}`,
      vin: vin(number % cars),
      model: 'Golf',
      make: 'Volkswagen',
    },
    customer_driver: { dms_nr: `K-${String(number)}`, surname: 'Jansen' },
    interventions: [{ dms_nr: `I-${String(number)}`, title: 'Grote beurt' }],
  };
}

function vin(number: number): string {
  return `WVWZZZ1KZ6W${String(number).padStart(6, '0')}`;
}

/** Claire knows a car from the first appointment on that names it. */
export async function addCars(claire: Sandbox, cars: number): Promise<void> {
  for (let from = 0; from < cars; from += 100) {
    const appointments = Array.from({ length: 100 }, (_, index) =>
      appointmentRow(from + index, cars),
    );
    const response = await fetch(`${claire.url}/v1/appointments/import`, {
      method: 'POST',
      headers: { authorization: claire.apiKey, 'content-type': 'application/json' },
      body: JSON.stringify({ appointments }),
    });
    if (!response.ok) throw new Error(`The sandbox answered ${String(response.status)}.`);
  }
  await claire.settled();
}
