import { type Columns, money } from '../csv';
import type { Visit } from '../visit';
import { dayFirst, toParts, type WallTime } from '../wall-time';

/** One line for each appointment, with columns for two jobs; `25/11/2026` and `8h30`. */
export const frenchColumns: Columns<Visit, string> = {
  Site: ({ workshop }) => workshop.name,
  'N° RDV': ({ number }) => number,
  'N° OR': ({ workOrder }) => workOrder,
  'Créé le': ({ createdAt }) => `${dayFirst(createdAt, '/')} ${hours(createdAt)}`,
  'Date RDV': ({ at }) => dayFirst(at, '/'),
  'Heure RDV': ({ at }) => hours(at),
  'Client sur place': ({ isWaiting }) => (isWaiting === undefined ? '' : isWaiting ? 'Oui' : 'Non'),
  'N° véhicule': ({ car }) => car.number,
  Immatriculation: ({ car }) => car.plate,
  'N° de série': ({ car }) => car.vin,
  Marque: ({ car }) => car.make,
  Modèle: ({ car }) => car.model,
  Énergie: ({ car }) => car.fuel,
  Kilométrage: ({ car: { kilometres } }) =>
    kilometres === undefined ? '' : `${String(kilometres)} km`,
  Sellerie: ({ car }) => car.upholstery,
  'Code client': ({ driver }) => driver.number,
  Civilité: ({ driver }) => driver.title,
  Prénom: ({ driver }) => driver.firstName,
  Nom: ({ driver }) => driver.surname,
  'Raison sociale': ({ driver }) => driver.company,
  'Adresse e-mail': ({ driver }) => driver.email,
  'Téléphone portable': ({ driver }) => driver.mobile,
  'Code postal': ({ driver }) => driver.postcode,
  Ville: ({ driver }) => driver.place,
  'Code client propriétaire': ({ owner }) => owner?.number ?? '',
  'Nom propriétaire': ({ owner }) => owner?.surname ?? '',
  'Code opération 1': ({ jobs: [job] }) => job.code,
  'Désignation 1': ({ jobs: [job] }) => job.title,
  'Prix TTC 1': ({ jobs: [job] }) => money(job.price, ''),
  'Code opération 2': ({ jobs: [, job] }) => job?.code ?? '',
  'Désignation 2': ({ jobs: [, job] }) => job?.title ?? '',
  'Prix TTC 2': ({ jobs: [, job] }) => (job === undefined ? '' : money(job.price, '')),
};

/** `8h30`, without a zero in front. */
function hours(time: WallTime): string {
  const { hour, minute } = toParts(time);
  return `${String(Number(hour))}h${minute}`;
}
