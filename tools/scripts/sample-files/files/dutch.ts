import { type Columns, money, withThousands } from '../csv';
import type { Visit } from '../visit';
import { clock, dayFirst, type WallTime } from '../wall-time';

/** One line for each appointment, with its first job only. */
export const dutchColumns: Columns<Visit, string> = {
  Afspraaknr: ({ number }) => number,
  Werkorder: ({ workOrder }) => workOrder,
  'Aangemaakt op': ({ createdAt }) => moment(createdAt),
  Datum: ({ at }) => moment(at),
  Vestiging: ({ workshop }) => workshop.name,
  'Klant wacht': ({ isWaiting }) => (isWaiting === undefined ? '' : isWaiting ? 'Ja' : 'Nee'),
  Autonr: ({ car }) => car.number,
  Kenteken: ({ car }) => car.plate,
  Chassisnummer: ({ car }) => car.vin,
  Merk: ({ car }) => car.make,
  Model: ({ car }) => car.model,
  Brandstof: ({ car }) => car.fuel,
  'Km-stand': ({ car: { kilometres } }) =>
    kilometres === undefined ? '' : withThousands(kilometres, '.'),
  'APK-datum': ({ car: { inspectionDue } }) =>
    inspectionDue === undefined ? '' : dayFirst(inspectionDue, '-'),
  'Kleur bekleding': ({ car }) => car.upholstery,
  Klantnr: ({ driver }) => driver.number,
  Aanhef: ({ driver }) => driver.title,
  Voornaam: ({ driver }) => driver.firstName,
  Achternaam: ({ driver }) => driver.surname,
  Bedrijfsnaam: ({ driver }) => driver.company,
  'E-mail': ({ driver }) => driver.email,
  Mobiel: ({ driver }) => driver.mobile,
  Postcode: ({ driver }) => driver.postcode,
  Woonplaats: ({ driver }) => driver.place,
  'Klantnr eigenaar': ({ owner }) => owner?.number ?? '',
  'Achternaam eigenaar': ({ owner }) => owner?.surname ?? '',
  'E-mail eigenaar': ({ owner }) => owner?.email ?? '',
  'Nummer leasemaatschappij': ({ leaseCompany }) => leaseCompany?.number ?? '',
  Leasemaatschappij: ({ leaseCompany }) => leaseCompany?.company ?? '',
  Bewerkingscode: ({ jobs: [job] }) => job.code,
  Omschrijving: ({ jobs: [job] }) => job.title,
  Prijs: ({ jobs: [job] }) => (job.price === 0 ? '' : money(job.price, '.')),
};

function moment(time: WallTime): string {
  return `${dayFirst(time, '-')} ${clock(time)}`;
}
