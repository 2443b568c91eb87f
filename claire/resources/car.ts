import { z } from 'zod/v4';
import { labelled } from '../models/enumerations';
import {
  Vin,
  annotateType,
  count,
  countOrNull,
  flag,
  momentOrNull,
  openList,
  openObject,
  stamps,
  text,
} from '../models/values';
import { oneRecord, fields, operation, resource } from './operation';

const MCCStatus = labelled({
  0: 'Brand not supported',
  1: 'No card',
  2: 'Invalid card',
  3: 'Invalid card bis',
  4: 'Expired card',
});

const TyreLocation = labelled({
  1: 'On car',
  2: 'In storage',
  3: 'Removed, from car',
  4: 'Removed, from storage',
});

const Car = z
  .looseObject({
    ...stamps,
    id: count('Claire number of the car'),
    is_truck: flag('Whether it is a truck'),
    make: text('Make'),
    model: text('Model'),
    fuel: text('Fuel'),
    reg_number: text('Registration plate'),
    vin: Vin,
    dms_number: text('Number of the car in the DMS'),
    picture: text('Picture of the car'),
    dms_registration: momentOrNull('Registration date in the DMS'),
    rdw_first_registration: momentOrNull('First registration'),
    rdw_first_registration_nl: momentOrNull('First registration in the Netherlands'),
    rdw_type_goedkeurings_nummer: text('Type approval number of the Dutch registry (RDW)'),
    rdw_type: text('Type in the Dutch registry'),
    rdw_variant: text('Variant in the Dutch registry'),
    rdw_uitvoering: text('Version in the Dutch registry'),
    apk_date_dms: momentOrNull('Dutch roadworthiness date (APK) in the DMS'),
    hu_date_dms: momentOrNull('German roadworthiness date (HU) in the DMS'),
    warranty_date_start: momentOrNull('Start of the warranty'),
    warranty_date_end: momentOrNull('End of the warranty'),
    rob_lease_expiration: momentOrNull('End of the ROB lease'),
    mcc_status: annotateType({ MCCStatus }, countOrNull('State of the mobility card (MCC)')),
    mcc_status_time: momentOrNull('When that state was fetched'),
    tyres_on_car: annotateType('CarTyres', openObject('Tyres on the car')),
    tyres_in_storage: annotateType('CarTyres', openObject('Tyres in storage')),
    truck_tyres: annotateType('TruckTyres', openList('Tyres of a truck')),
    notes: annotateType('CarNote', openList('Notes made in Claire')),
  })
  .describe('A car of the dealer');

export const car = resource({
  label: 'Car',
  plural: 'Cars',
  description: 'Cars of the dealer',
  models: { Car },
  enumerations: { MCCStatus, TyreLocation },
  operations: {
    get: operation({
      id: 'car.get',
      label: 'Get car by VIN',
      method: 'GET',
      path: '/v1/car',
      inputIn: 'query',
      input: fields({ vin: Vin }),
      ...oneRecord({ Car }),
      summary: 'Gets one car of the dealer by its VIN',
      reference: 'Get a car by VIN',
    }),
  },
});
