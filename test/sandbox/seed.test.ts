import { describe, expect, it } from '@jest/globals';
import { checkDigit } from '../../sandbox/data/cars';
import { scenarios } from '../../sandbox/options';
import { seededStore } from '../../sandbox/data/seed';
import { presentAppointment } from '../../sandbox/present';

const now = Date.UTC(2026, 0, 12, 9);

function dealer(seed: number, at = now) {
  const store = seededStore(seed, at);
  const all = [...store.appointments.values()].map((record) => presentAppointment(store, record));
  return { store, appointments: all.filter(({ location_id }) => location_id < 20) };
}

/** Seven days from this one on. */
function weekFrom(first: string): string[] {
  const days = Array.from({ length: 7 }, (_, index) => Date.parse(first) + index * 24 * 3_600_000);
  return days.map((day) => new Date(day).toISOString().slice(0, 10));
}

describe('The dealer of a seed', () => {
  it('is the same every time, and another for another seed', () => {
    const one = JSON.stringify(dealer(1).appointments);
    expect(JSON.stringify(dealer(1).appointments)).toBe(one);
    expect(JSON.stringify(dealer(2).appointments)).not.toBe(one);
  });

  it.each(['2026-01-12T23:59:00Z', '2026-01-18T12:00:00Z', '2028-02-29T06:00:00Z'])(
    'has the same cars and people on every day, such as %s',
    (day) => {
      const facts = (at?: number) =>
        dealer(1, at).appointments.map((one) => [
          ...[one.id, one.location_id, one.license_plate_number, one.driver_surname],
          ...[one.owner_dms_number, one.current_km, one.interventions],
        ]);

      expect(facts(Date.parse(day))).toEqual(facts());
    },
  );

  it.each([1, 2, 3])('has valid VINs, Dutch plates and each number once (seed %i)', (seed) => {
    const { appointments } = dealer(seed);
    for (const { vin, license_plate_number: plate } of appointments) {
      expect(vin).toMatch(/^[A-HJ-NPR-Z0-9]{17}$/);
      expect(String(vin).charAt(8)).toBe(checkDigit(String(vin)));
      expect(plate).toMatch(
        /^([A-Z]{2}-\d{3}-[A-Z]|[A-Z]-\d{3}-[A-Z]{2}|\d-[A-Z]{3}-\d{2}|\d{2}-[A-Z]{3}-\d)$/,
      );
    }
    for (const field of ['id', 'dms_number', 'workorder_number', 'vin', 'license_plate_number']) {
      expect(new Set(appointments.map((one) => one[field])).size).toBe(200);
    }
  });

  it.each(weekFrom('2026-01-12'))('has its share of appointments on %s and days after', (day) => {
    for (const time of ['09:00', '23:30']) {
      const { appointments } = dealer(1, Date.parse(`${day}T${time}:00Z`));
      const days = appointments.map(({ time_car_app }) => time_car_app.slice(0, 10));
      const counts = weekFrom(day).map((wanted) => days.filter((one) => one === wanted).length);

      expect(counts[0]).toBeGreaterThan(20);
      expect(counts).not.toContain(0);
    }
  });

  it('has most of a busy Monday on one Monday, and nothing when it is empty', () => {
    const busy = seededStore(1, now + 24 * 3_600_000, scenarios['busy-monday']);
    const days = [...busy.appointments.values()].map(({ fields }) => fields.time_car_app);
    const ofEmpty = [...seededStore(1, now, scenarios.empty).appointments.values()];

    expect(days.filter((day) => day.startsWith('2026-01-19')).length).toBeGreaterThan(200);
    expect(ofEmpty.filter(({ dealerId }) => dealerId === 7)).toEqual([]);
  });

  it('reaches nobody: addresses of example.com and numbers that are given to no one', () => {
    for (const { fields } of dealer(1).store.customers.values()) {
      expect(fields.email_private + fields.email_business).toMatch(/^(\S+@example\.com)?$/);
      expect(fields.tel_mobile_private + fields.tel_mobile_business).toMatch(/^(\+3160000\d{4})?$/);
    }
  });
});
