import { blankCar, type CarFields } from '../records/car';
import { day, goTime } from '../records/time';
import type { SeededRandom } from './random';
import { fuels, makes } from './words';

export function makeCar(random: SeededRandom, now: number): CarFields {
  const { make, wmi, models } = random.pick(makes);
  const registered = now - random.between(200, 4500) * day;
  return {
    ...blankCar,
    make,
    model: random.pick(models),
    fuel: random.pick(fuels),
    reg_number: makePlate(random),
    vin: makeVin(random, wmi),
    dms_number: `C${String(random.between(100_000, 999_999))}`,
    rdw_first_registration: midnight(registered),
    rdw_first_registration_nl: midnight(registered),
    apk_date_dms: midnight(now + random.between(-10, 700) * day),
  };
}

function midnight(milliseconds: number): string {
  return goTime(Math.floor(milliseconds / day) * day);
}

// No vowels, as on real plates: they must not spell words.
const plateLetters = 'BDFGHJKLNPRSTVXZ';
const plateForms = ['AA-000-A', 'A-000-AA', '0-AAA-00', '00-AAA-0'] as const;

function makePlate(random: SeededRandom): string {
  return random
    .pick(plateForms)
    .replace(/[A0]/g, (sign) => random.text(1, sign === 'A' ? plateLetters : '0123456789'));
}

// I, O and Q are not allowed in a VIN.
const vinLetters = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const vinValues = new Map(
  Array.from('ABCDEFGHJKLMNPRSTUVWXYZ', (letter, index) => [
    letter,
    [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9][index] ?? 0,
  ]),
);

function makeVin(random: SeededRandom, wmi: string): string {
  const start = wmi + random.text(5, vinLetters);
  const end = random.text(3, vinLetters) + random.text(5, '0123456789');
  return start + checkDigit(`${start}0${end}`) + end;
}

export function checkDigit(vin: string): string {
  const sum = Array.from(vin).reduce((total, sign, index) => {
    const value = vinValues.get(sign) ?? Number(sign);
    return total + value * (vinWeights[index] ?? 0);
  }, 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
