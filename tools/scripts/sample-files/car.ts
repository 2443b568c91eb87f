import { makeVin } from '../../../sandbox/data/cars';
import type { SeededRandom } from '../../../sandbox/data/random';
import type { Country } from './country';
import { fillForm } from './fill-form';
import { day, type WallTime } from './wall-time';

export interface Car {
  readonly number: string;
  readonly plate: string;
  readonly vin: string;
  readonly make: string;
  readonly model: string;
  readonly fuel: string;
  /** What Claire has no field for. */
  readonly upholstery: string;
  /** Undefined where the DMS has none, as for the two below. */
  readonly kilometres: number | undefined;
  readonly inspectionDue: WallTime | undefined;
}

export function makeCar(
  country: Country,
  random: SeededRandom,
  number: number,
  today: WallTime,
): Car {
  const { make, wmi, models } = random.pick(country.makes);
  const model = random.pick(models);
  const fuel = random.pick(country.fuels);
  const kilometres = random.between(900, 239_000);
  const inspectionDue = today + random.between(-20, 700) * day;
  return {
    // Another for each number below ten million: a car may be older than the appointment.
    number: String((number * 7_919) % 10_000_000).padStart(7, '0'),
    plate: fillForm(random, random.pick(country.plateForms), country.plateLetters),
    vin: makeVin(random, wmi),
    make,
    model,
    fuel: country.electric.models.includes(model) ? country.electric.fuel : fuel,
    upholstery: random.pick(country.upholstery),
    kilometres: random.chance(0.08) ? undefined : kilometres,
    inspectionDue: random.chance(0.1) ? undefined : inspectionDue,
  };
}
