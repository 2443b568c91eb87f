/** An appointment that Claire takes, as the workflows of bench/workflows make them. */
export function appointmentRow(number: number) {
  return {
    location_id: 12,
    dms_nr: `BENCH-${String(number)}`,
    wo_nr: `BENCH-WO-${String(number)}`,
    dms_created_at: '2026-11-20T09:00:00+01:00',
    time_car_app: '2026-11-25T08:30:00+01:00',
    car: {
      dms_nr: `C-${String(number)}`,
      vin: vin(number % 1000),
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
