/** JavaScript for both platforms: so many of anything, appointments of 250 a day, and VINs of cars. */
export const makers = `
const make = (count, one) => Array.from({ length: count }, (_, number) => one(number));
const vin = (number) => 'WVWZZZ1KZ6W' + String(number).padStart(6, '0');
const appointment = (number) => ({
  location_id: 12,
  dms_nr: 'BENCH-' + number,
  wo_nr: 'BENCH-WO-' + number,
  dms_created_at: '2026-11-20T09:00:00+01:00',
  time_car_app: new Date(Date.UTC(2026, 10, 25 + Math.floor(number / 250))).toISOString().slice(0, 10) + 'T08:30:00+01:00',
  car: { dms_nr: 'C-' + number, vin: vin(number % 1000), model: 'Golf', make: 'Volkswagen' },
  customer_driver: { dms_nr: 'K-' + number, surname: 'Jansen' },
  interventions: [{ dms_nr: 'I-' + number, title: 'Grote beurt' }],
});
`;
