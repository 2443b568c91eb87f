import type { Job } from '../country';
import { type Columns, money, withThousands } from '../csv';
import type { Visit } from '../visit';
import { clock, dayFirst } from '../wall-time';

interface JobLine {
  readonly visit: Visit;
  readonly job: Job;
  /** From 1 on. */
  readonly position: number;
}

/** A line for each job: those of an appointment stand together and repeat all else. */
export function* germanLines(visits: Iterable<Visit>): Generator<JobLine> {
  for (const visit of visits) {
    for (const [index, job] of visit.jobs.entries()) yield { visit, job, position: index + 1 };
  }
}

/** Dates and times stand in columns of their own. */
export const germanColumns: Columns<JobLine, string> = {
  'Filial-Nr.': ({ visit }) => visit.workshop.id,
  'Termin-Nr.': ({ visit }) => visit.number,
  'Auftrags-Nr.': ({ visit }) => visit.workOrder,
  Anlagedatum: ({ visit }) => dayFirst(visit.createdAt, '.'),
  Anlagezeit: ({ visit }) => clock(visit.createdAt),
  Termindatum: ({ visit }) => dayFirst(visit.at, '.'),
  Uhrzeit: ({ visit }) => clock(visit.at),
  'Kunde wartet': ({ visit: { isWaiting } }) =>
    isWaiting === undefined ? '' : isWaiting ? 'Ja' : 'Nein',
  'Fahrzeug-Nr.': ({ visit }) => visit.car.number,
  Kennzeichen: ({ visit }) => visit.car.plate,
  'Fahrgestell-Nr.': ({ visit }) => visit.car.vin,
  Fabrikat: ({ visit }) => visit.car.make,
  Modell: ({ visit }) => visit.car.model,
  Kraftstoff: ({ visit }) => visit.car.fuel,
  'km-Stand': ({ visit: { car } }) =>
    car.kilometres === undefined ? '' : withThousands(car.kilometres, '.'),
  'HU fällig': ({ visit: { car } }) =>
    car.inspectionDue === undefined ? '' : dayFirst(car.inspectionDue, '.'),
  Polster: ({ visit }) => visit.car.upholstery,
  'Kunden-Nr.': ({ visit }) => visit.driver.number,
  Anrede: ({ visit }) => visit.driver.title,
  Vorname: ({ visit }) => visit.driver.firstName,
  Nachname: ({ visit }) => visit.driver.surname,
  Firma: ({ visit }) => visit.driver.company,
  'E-Mail': ({ visit }) => visit.driver.email,
  Mobiltelefon: ({ visit }) => visit.driver.mobile,
  PLZ: ({ visit }) => visit.driver.postcode,
  Ort: ({ visit }) => visit.driver.place,
  'Kunden-Nr. Halter': ({ visit }) => visit.owner?.number ?? '',
  'Nachname Halter': ({ visit }) => visit.owner?.surname ?? '',
  'E-Mail Halter': ({ visit }) => visit.owner?.email ?? '',
  'Pos.-Nr.': ({ position }) => String(position),
  Arbeitstext: ({ job }) => job.title,
  'Preis brutto': ({ job }) => money(job.price, '.'),
};
