import type { SeededRandom } from '../../../sandbox/data/random';
import type { Country, NonEmpty } from './country';
import { fillForm } from './fill-form';

/** A text is empty where the DMS has none. */
export interface Customer {
  readonly number: string;
  readonly title: string;
  readonly firstName: string;
  /** Of a company its name: a DMS has one column for both. */
  readonly surname: string;
  readonly company: string;
  readonly email: string;
  readonly mobile: string;
  readonly postcode: string;
  readonly place: string;
}

export interface Customers {
  readonly driver: Customer;
  readonly owner: Customer | undefined;
  readonly leaseCompany: Customer | undefined;
}

/** Most drivers own their car; others have one of their family, their employer or a lease company. */
export function makeCustomers(country: Country, random: SeededRandom, number: number): Customers {
  const driver = makePerson(country, random, mixNumber(number * 2));
  const family = makePerson(country, random, mixNumber(number * 2 + 1));
  const employer = makeCompany(random, country.companies, firstCompany);
  const leaseCompany = makeCompany(random, country.leaseCompanies, firstLeaseCompany);
  const share = random.next();
  if (share < 0.6) return { driver, owner: undefined, leaseCompany: undefined };
  if (share < 0.65) return { driver, owner: family, leaseCompany: undefined };
  const employee = { ...driver, company: employer.surname };
  if (share < 0.8) return { driver: employee, owner: employer, leaseCompany: undefined };
  return { driver: employee, owner: leaseCompany, leaseCompany };
}

function makePerson(country: Country, random: SeededRandom, number: number): Customer {
  const { name, title } = random.pick(country.firstNames);
  const surname = random.pick(country.surnames);
  const mobile = fillForm(random, country.mobileForm, '');
  const { place, postcode } = random.pick(country.places);
  const hasEmail = random.chance(0.9);
  return {
    number: String(number).padStart(8, '0'),
    title: random.chance(0.05) ? '' : title,
    firstName: name,
    surname,
    company: '',
    email: hasEmail ? `${toMailbox(name)}.${toMailbox(surname)}@example.com` : '',
    mobile: random.chance(0.12) ? '' : mobile,
    postcode,
    place,
  };
}

/** Another for each number below ten million: a customer may be older than the appointment. */
function mixNumber(number: number): number {
  return (number * 7_907) % 10_000_000;
}

function toMailbox(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z]/g, '');
}

const firstCompany = 9001;
const firstLeaseCompany = 9501;

/** A company is the same in each of its rows. */
function makeCompany(random: SeededRandom, names: NonEmpty<string>, first: number): Customer {
  const index = random.between(0, names.length - 1);
  const name = names[index] ?? names[0];
  const number = first + index;
  return {
    ...{ title: '', firstName: '', mobile: '', postcode: '', place: '' },
    number: String(number).padStart(8, '0'),
    surname: name,
    company: name,
    email: `fleet.${String(number)}@example.com`,
  };
}
